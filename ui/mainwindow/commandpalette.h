// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace desk::ui {

/// Everything the window can do, found by typing: 560 wide over the window, Esc closes.
class CommandPalette final : public QWidget {
    Q_OBJECT

public:
    struct Entry {
        QString name, place, shortcut;
        const char* icon = "command";
        std::function<void()> run;
    };
    explicit CommandPalette(QWidget* window);
    void open(std::vector<Entry> entries);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void filter(const QString& words);
    void run(const QModelIndex& index);
    void closeAnd(const std::function<void()>& then);

    std::vector<Entry> m_entries;
    QLineEdit* m_edit;
    QListView* m_list;
    QStandardItemModel* m_model;
    QPointer<QWidget> m_focusBefore;
};

} // namespace desk::ui
