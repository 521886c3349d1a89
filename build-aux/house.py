# SPDX-FileCopyrightText: 2026 The Fodfæste authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the check-… scripts share: which files there are, C without comments, and the verdict."""

import os
import re
import subprocess
import sys

# A comment, a string or a character; the first alternative that matches wins, so a comment sign
# in a string is left alone.
_TOKEN = re.compile(r"/\*.*?\*/|//[^\n]*|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'", re.DOTALL)


def find_root():
    """The folder to check: the one named as first argument, else the one this script is part of."""
    arguments = [a for a in sys.argv[1:] if not a.startswith("-")]
    here = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
    return os.path.realpath(arguments[0]) if arguments else here


def list_files(root):
    """Paths under root, sorted: those that git tracks, or all where git is not in charge."""
    git = subprocess.run(
        ["git", "-C", root, "ls-files", "-z", "--cached"], capture_output=True, check=False
    )
    top = subprocess.run(
        ["git", "-C", root, "rev-parse", "--show-toplevel"],
        capture_output=True,
        check=False,
        text=True,
    )
    if git.returncode == 0 and os.path.realpath(top.stdout.strip()) == root:
        names = [os.fsdecode(name) for name in git.stdout.split(b"\0") if name]
        return sorted(name for name in set(names) if os.path.isfile(os.path.join(root, name)))
    found = []
    for folder, folders, names in os.walk(root):
        here = os.path.relpath(folder, root)
        if here == ".":
            skipped = [f for f in folders if f.startswith(("build", ".")) and f != "build-aux"]
            folders[:] = [f for f in folders if f not in skipped]
        found += [os.path.normpath(os.path.join(here, name)) for name in names]
    return sorted(found)


def read(root, name):
    with open(os.path.join(root, name), encoding="utf-8", errors="replace") as file:
        return file.read()


def _blank(text):
    return re.sub(r"[^\n]", " ", text)


def strip_comments(code):
    """C code with each comment blanked out; lines and columns stay where they were."""
    return _TOKEN.sub(lambda m: _blank(m[0]) if m[0].startswith("/") else m[0], code)


def strip_strings(code):
    """C code with comments and the insides of strings and characters blanked out."""
    return _TOKEN.sub(
        lambda m: _blank(m[0]) if m[0][0] == "/" else m[0][0] + _blank(m[0][1:-1]) + m[0][-1],
        code,
    )


def strings_of(code):
    """Yields (line number, text) for each string literal."""
    for match in _TOKEN.finditer(code):
        if match[0].startswith('"'):
            yield code.count("\n", 0, match.start()) + 1, match[0][1:-1]


def finish(problems, summary):
    """Prints what was found and ends the script: 0 when there is nothing, else 1."""
    for problem in problems:
        print(problem)
    print(f"{len(problems)} problem(s)" if problems else summary)
    sys.exit(1 if problems else 0)
