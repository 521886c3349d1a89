/* SPDX-FileCopyrightText: 2026 The Fodfæste authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "fod-compare-window.h"

#include "fod-day-text.h"
#include "fod-dialog-size.h"
#include "fod-text-pieces.h"
#include "fod-version-text.h"

#include <glib/gi18n-lib.h>

struct _FodCompareWindow {
  AdwWindow parent_instance;

  GtkWidget *scroller;
  GtkLabel *intro;
  GtkBox *clauses;
};

G_DEFINE_FINAL_TYPE (FodCompareWindow, fod_compare_window, ADW_TYPE_WINDOW)

static void
add_label (FodCompareWindow *self,
           const char *markup,
           const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (label), 8);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), style == NULL);
  if (style)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (self->clauses, label);
}

static void
add_clause (FodCompareWindow *self,
            const char *title,
            const char *before,
            const char *after)
{
  g_autofree char *heading = g_markup_escape_text (title, -1);
  g_autofree char *markup = fod_text_pieces_mark_up (before, after);

  add_label (self, heading, "heading");
  if (*markup)
    add_label (self, markup, NULL);
  else
    add_label (self, _ ("Nothing is written here."), "dim-label");
}

static char *
write_day (FodRecord *agreement,
           const char *field)
{
  FodDay day = (FodDay) fod_record_get_number (agreement, field, FOD_DAY_NONE);

  return day == FOD_DAY_NONE ? g_strdup ("") : fod_day_text_long (day);
}

static void
add_day (FodCompareWindow *self,
         FodRecord *before,
         FodRecord *after,
         const char *field)
{
  const FodDescriptor *descriptor = fod_record_get_descriptor (after);
  int index = fod_schema_find_field (descriptor, field);
  g_autofree char *old = write_day (before, field);
  g_autofree char *new = write_day (after, field);

  add_clause (self, _ (descriptor->fields[index].label), old, new);
}

/* Each version has its own. */
static void
add_signatures (FodCompareWindow *self,
                FodRecord *agreement)
{
  g_autofree char *signatures = fod_version_text_write_signatures (agreement);

  add_clause (self, _ ("Signatures"), signatures, signatures);
}

static void
fod_compare_window_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), FOD_TYPE_COMPARE_WINDOW);

  G_OBJECT_CLASS (fod_compare_window_parent_class)->dispose (object);
}

static void
fod_compare_window_class_init (FodCompareWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fod_compare_window_dispose;

  gtk_widget_class_set_template_from_resource (
    widget_class, "/dk/fodfaeste/Fodfaeste/gui/pages/cooperation/fod-compare-window.ui");
  gtk_widget_class_bind_template_child (widget_class, FodCompareWindow, scroller);
  gtk_widget_class_bind_template_child (widget_class, FodCompareWindow, intro);
  gtk_widget_class_bind_template_child (widget_class, FodCompareWindow, clauses);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_w, GDK_CONTROL_MASK,
                                       "window.close", NULL);
}

static void
fod_compare_window_init (FodCompareWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fod_dialog_size_fit_text (GTK_WINDOW (self));
}

/**
 * fod_compare_window_new:
 * @parent: (nullable): a widget in the window
 * @agreement: a version of an agreement
 * @before: (nullable): the version to compare it with; %NULL shows @agreement alone
 *
 * Returns: (transfer none): a window to read in
 */
GtkWidget *
fod_compare_window_new (GtkWidget *parent,
                        FodRecord *agreement,
                        FodRecord *before)
{
  GtkRoot *root = parent ? gtk_widget_get_root (parent) : NULL;
  FodCompareWindow *self = g_object_new (FOD_TYPE_COMPARE_WINDOW, NULL);
  FodRecord *old = before ? before : agreement;
  g_autofree char *title = fod_version_text_write_title (agreement);
  g_autofree char *intro = NULL;

  if (GTK_IS_WINDOW (root))
    gtk_window_set_transient_for (GTK_WINDOW (self), GTK_WINDOW (root));
  gtk_window_set_title (GTK_WINDOW (self), title);
  if (before)
    intro = g_strdup_printf (
      _ ("What is changed since version %d: what is gone is crossed out, what is new is bold."),
      (int) fod_record_get_number (before, "version", 0));
  gtk_label_set_label (self->intro, intro ? intro : "");
  gtk_widget_set_visible (GTK_WIDGET (self->intro), intro != NULL);
  for (guint i = 0; i < fod_choices_clause.n_choices; i++) {
    const FodChoice *clause = &fod_choices_clause.choices[i];

    add_clause (self, _ (clause->label), fod_record_get_text (old, clause->nick),
                fod_record_get_text (agreement, clause->nick));
  }
  add_day (self, old, agreement, "half-way");
  add_day (self, old, agreement, "final-review");
  add_signatures (self, agreement);
  /* In a text, all of it would be selected. */
  gtk_widget_grab_focus (self->scroller);
  return GTK_WIDGET (self);
}
