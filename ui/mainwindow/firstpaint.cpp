// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/firstpaint.h"

#include "ui/list/ticketlist.h"
#include "ui/mainwindow/mainwindow.h"

#include <QEvent>

namespace desk::ui {

namespace {

/// Waits for the paint that shows tickets.
class FirstPaint : public QObject {
public:
    FirstPaint(QWidget& canvas, MainWindow& window, QObject* context, std::function<void()> done)
        : QObject(&window)
        , m_context(context)
        , m_done(std::move(done))
    {
        connect(&window, &MainWindow::viewShown, this, [this, &canvas](const ViewStatePtr& view) {
            if (view && view->total > 0)
                canvas.installEventFilter(this);
        });
    }
    bool eventFilter(QObject* canvas, QEvent* event) override
    {
        if (event->type() == QEvent::Paint) {
            canvas->removeEventFilter(this);
            disconnect(parent(), nullptr, this, nullptr);
            if (m_context) // once this paint has reached the screen
                QMetaObject::invokeMethod(m_context, m_done, Qt::QueuedConnection);
            deleteLater();
        }
        return false;
    }

private:
    QPointer<QObject> m_context;
    std::function<void()> m_done;
};

} // namespace

void whenListPainted(MainWindow& window, QObject* context, std::function<void()> done)
{
    if (auto* list = window.findChild<TicketList*>())
        new FirstPaint(*list->viewport(), window, context, std::move(done));
}

} // namespace desk::ui
