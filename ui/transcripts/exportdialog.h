// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/transcripts/transcriptexport.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;

namespace desk::ui {

/// What is remembered from one export to the next; values of settings.ini.
struct ExportChoices {
    TranscriptFormat format = TranscriptFormat::Html;
    TranscriptScope scope;
    bool zip = false;
    QString folder; ///< where the last one went, empty = the documents
};

/// "Export conversations…": which, as what, with or without notes and personal data, and into what; says how many and
/// about how much that is. Asks for the place, then says what is wanted and closes.
class ExportDialog final : public QDialog {
    Q_OBJECT

public:
    /// `selected` and `all` are rows of the snapshot: those marked in the list, and those that the filter shows.
    ExportDialog(SnapshotPtr snapshot, std::vector<Row> selected, std::vector<Row> all, const ExportChoices& choices,
        QWidget* parent);
    /// What the file dialog leads to.
    void chooseTarget(const QString& target);

signals:
    void exportWanted(const desk::ui::TranscriptExport& what, const desk::ui::ExportChoices& choices);

private:
    [[nodiscard]] ExportChoices choices() const;
    [[nodiscard]] const std::vector<Row>& rows() const;
    void askForTarget();
    void updateEstimate();

    SnapshotPtr m_snapshot;
    std::vector<Row> m_selected, m_all;
    QString m_folder;
    QComboBox *m_which, *m_format, *m_into;
    QCheckBox *m_notes, *m_pseudonyms;
    QLabel *m_estimate, *m_limits;
    QPushButton* m_export;
};

} // namespace desk::ui
