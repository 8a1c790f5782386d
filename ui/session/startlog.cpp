// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/startlog.h"

#include "ui/list/ticketlist.h"
#include "ui/mainwindow/mainwindow.h"

#include <QEvent>
#include <QLoggingCategory>
#include <chrono>

namespace desk::ui {

namespace {

Q_LOGGING_CATEGORY(startLog, "deskscope.start", QtWarningMsg)

/// Waits for the paint that shows tickets.
class FirstPaint : public QObject {
public:
    FirstPaint(QWidget& canvas, MainWindow& window)
        : QObject(&window)
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
            // Once this paint has reached the screen.
            QMetaObject::invokeMethod(
                this,
                [this] {
                    noteStart("list painted");
                    deleteLater();
                },
                Qt::QueuedConnection);
        }
        return false;
    }
};

} // namespace

void noteStart(const char* milestone)
{
    using namespace std::chrono;
    if (startLog().isInfoEnabled())
        qCInfo(startLog, "%s %.3f", milestone,
            duration<double, std::milli>(steady_clock::now().time_since_epoch()).count());
}

void noteFirstList(MainWindow& window)
{
    if (startLog().isInfoEnabled())
        if (auto* list = window.findChild<TicketList*>())
            new FirstPaint(*list->viewport(), window);
}

} // namespace desk::ui
