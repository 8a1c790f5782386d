// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace desk::ui {

class FilterLine;
class IconButton;

/// Menu, back, forward, the filter line, save view, commands: 48 px.
class TopBar final : public QWidget {
    Q_OBJECT

public:
    explicit TopBar(QWidget* parent = nullptr);
    [[nodiscard]] FilterLine& filter() const { return *m_filter; }
    void setUsable(bool usable);

signals:
    void menuWanted(const QPoint& globalPosition);
    void saveViewWanted();
    void commandsWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void updateHistory();

    FilterLine* m_filter;
    IconButton *m_menu, *m_back, *m_forward, *m_save, *m_commands;
};

} // namespace desk::ui
