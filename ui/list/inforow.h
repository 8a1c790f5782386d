// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/analytics/viewstate.h"

#include <QWidget>

class QMenu;

namespace desk::ui {

class IconButton;

/// Three facts of the filtered set above the list, and the list's buttons: columns, row height and, where the filter
/// has words, whether the best match comes first.
class InfoRow final : public QWidget {
    Q_OBJECT

public:
    explicit InfoRow(QWidget* parent = nullptr);
    void setView(const ViewState& view);
    [[nodiscard]] QString text() const; ///< the facts, plain

signals:
    void columnsWanted(const QPoint& globalPosition);
    void densityToggled();
    void bestFirstToggled(bool best);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Piece {
        QString text;
        const char* colour;
        QFont::Weight weight;
    };
    [[nodiscard]] std::vector<std::vector<Piece>> facts() const;
    void retranslate();

    IconButton* m_best;
    IconButton* m_columns;
    IconButton* m_density;
    qint64 m_waiting = 0, m_unassigned = 0;
    std::int32_t m_median = kNoMinutes;
};

} // namespace desk::ui
