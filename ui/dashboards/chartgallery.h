// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/charts.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace desk::ui {

/// All charts there are, to choose one: those of tickets by what they are, and every metric of the catalogue as a
/// trend, a distribution or hours of the week. Closes with chosen(), or without.
class ChartGallery final : public QDialog {
    Q_OBJECT

public:
    /// `there` are on the dashboard already and cannot be chosen again.
    ChartGallery(std::vector<ChartSpec> there, bool replacing, QWidget* parent = nullptr);
    /// The chart that the button would take; nothing where none is chosen.
    [[nodiscard]] std::optional<ChartSpec> chart() const;

signals:
    void chosen(const desk::ChartSpec& chart);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void search(const QString& text);
    void showOptions();
    void updateButton();
    void take();
    [[nodiscard]] int entryNow() const;

    struct Entry {
        ChartSpec chart; ///< of a metric one way to draw it
        QString title, note;
        bool metric = false;
    };
    std::vector<Entry> m_entries;
    std::vector<ChartSpec> m_there;
    QLineEdit* m_search;
    QListWidget* m_list;
    QLabel *m_title, *m_note, *m_known;
    QWidget* m_options;
    QComboBox *m_kind, *m_split, *m_bin;
    QCheckBox* m_business;
    QPushButton* m_take;
};

} // namespace desk::ui
