// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>

namespace desk::ui {

/// The list's header, 28 px: flat, the sorted column in the primary colour with a chevron. Columns move and resize; the
/// first stays.
class TicketHeader final : public QHeaderView {
    Q_OBJECT

public:
    explicit TicketHeader(QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
};

} // namespace desk::ui
