// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/mainwindow/sidebarstate.h"

#include <QListView>

namespace desk::ui {

class SidebarModel;

/// Pages, accounts, views, issues and settings at the window's leading edge: one tab stop, arrows inside, Enter
/// chooses. As a rail it is 48 px of icons. Values in, signals out.
class Sidebar final : public QListView {
    Q_OBJECT

public:
    static constexpr int kWidth = 232, kWide = 264, kRail = 48;
    explicit Sidebar(QWidget* parent = nullptr);
    void setState(const SidebarState& state);
    [[nodiscard]] const SidebarState& state() const;
    void setRail(bool rail);
    [[nodiscard]] bool isRail() const;

signals:
    void pageChosen(desk::ui::Page page);
    void accountChosen(const QString& accountId); ///< empty = all
    void addAccountChosen();
    void accountMenuWanted(const QString& accountId, const QPoint& globalPosition);
    void viewChosen(const QString& viewId);
    void saveViewChosen();
    void viewMenuWanted(const QString& viewId, const QPoint& globalPosition);
    void viewMoveWanted(const QString& viewId, int by); ///< -1 up, 1 down
    void viewRenameWanted(const QString& viewId);
    void viewRemoveWanted(const QString& viewId);
    void viewsMenuWanted(const QPoint& globalPosition); ///< on the rail, where views have no rows
    void settingsChosen();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void choose(const QModelIndex& index);
    bool changeView(const QKeyEvent& event);
    void stretchSpacer();

    SidebarModel* m_model;
};

} // namespace desk::ui
