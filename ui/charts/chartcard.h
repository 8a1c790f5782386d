// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chartscene.h"

#include <QWidget>
#include <memory>

namespace desk::ui {

class IconButton;

/// One chart on the screen: title, subtitle, plot, what is under the pointer, and the way to filter and to export. A
/// click chooses, Ctrl+click adds; the arrows move a cursor over the bars, Enter chooses, Esc clears.
class ChartCard final : public QWidget {
    Q_OBJECT

public:
    explicit ChartCard(ChartId id, QWidget* parent = nullptr);
    ~ChartCard() override;
    void setChart(const ChartData& chart, const QTimeZone& zone, bool narrowed);
    [[nodiscard]] ChartId id() const { return m_id; }
    [[nodiscard]] const ChartScene* scene() const { return m_scene.get(); }
    [[nodiscard]] QSize sizeHint() const override;

signals:
    /// A spot was chosen: narrow `field` to `value`, or with `add` add it to what is chosen.
    void chosen(desk::QueryField field, const QString& value, bool add);
    void cleared(desk::QueryField field);
    void exportRequested(desk::ChartId id, const QPoint& globalPosition);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void layOut();
    void retranslate();
    void paintHover(QPainter& painter) const;
    void setHovered(int spot);

    ChartId m_id;
    ChartData m_data;
    QTimeZone m_zone;
    std::unique_ptr<ChartScene> m_scene;
    ChartScene::State m_state;
    bool m_narrowed = false;
    IconButton *m_export, *m_clear;
};

} // namespace desk::ui
