// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/live/livecard.h"
#include "ui/live/livechart.h"

namespace desk::ui {

class IconButton;

/// A chart of the rolling history on the live page. The pointer, or the arrows with Home and End, tell of an instant;
/// Ctrl+T asks for the table.
class LiveChartCard final : public LiveCard {
    Q_OBJECT

public:
    explicit LiveChartCard(const QString& objectName, QWidget* parent = nullptr);
    void setChart(LiveChart chart);
    [[nodiscard]] const LiveChart& chart() const { return m_chart; }
    /// What stands there while there is nothing to draw.
    void setEmptyWords(const QString& words);

signals:
    void exportRequested(const QPoint& globalPosition);
    void tableRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] const LiveSample* marked() const;
    void describe();
    void retranslate();

    LiveChart m_chart;
    QString m_emptyWords;
    IconButton* m_export;
    double m_pointer = -1; ///< x, -1 = it is elsewhere
    Millis m_cursor = 0; ///< the instant that the keyboard is at, 0 = the last
};

} // namespace desk::ui
