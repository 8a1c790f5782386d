// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QPalette>

class QApplication;

namespace desk::ui {

/// The design tokens (resources/tokens.json) of one appearance, and the pixmaps and palette made from them. Values are
/// looked up once by name and kept; painting code keeps the QColor, not the name. GUI thread, but usable offscreen
/// without a window.
class Theme {
public:
    enum class Appearance { Light, Dark };
    /// What is in force now.
    static const Theme& current();
    static const Theme& of(Appearance appearance);
    /// Puts an appearance in force for the application: palette and style. Views repaint by the palette change.
    static void apply(Appearance appearance);
    /// What the system prefers.
    static Appearance systemAppearance();

    [[nodiscard]] Appearance appearance() const { return m_appearance; }
    /// A colour by its name in tokens.json, "surface.base"; asserts that it exists.
    [[nodiscard]] QColor color(const char* name) const;
    [[nodiscard]] QColor account(int index) const; ///< 0-7, wraps
    [[nodiscard]] QColor series(int index) const; ///< 0-7, wraps
    [[nodiscard]] QPalette palette() const;
    /// A line icon of resources/icons, tinted; cached by (name, size, colour, device pixel ratio).
    [[nodiscard]] QPixmap icon(const char* name, const QColor& colour, int size = 16, qreal dpr = 1) const;
    [[nodiscard]] QIcon actionIcon(const char* name) const; ///< text.secondary, disabled as look.md says

    /// Font steps of look.md §3, factors of the application font: "caption" … "figure".
    static QFont font(const char* step, QFont::Weight weight = QFont::Normal);

private:
    explicit Theme(Appearance appearance);
    Appearance m_appearance;
    QHash<QByteArray, QColor> m_colours;
    QList<QColor> m_accounts, m_series;
};

} // namespace desk::ui
