// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/startlog.h"

#include "ui/mainwindow/firstpaint.h"
#include "ui/mainwindow/mainwindow.h"

#include <QLoggingCategory>
#include <chrono>

namespace desk::ui {

namespace {

Q_LOGGING_CATEGORY(startLog, "deskscope.start", QtWarningMsg)

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
        whenListPainted(window, &window, [] { noteStart("list painted"); });
}

} // namespace desk::ui
