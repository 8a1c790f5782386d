// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/testkit/demowindow.h"

#include "ui/list/ticketlist.h"

#include <QTest>

namespace desk::test {

DemoWindow::DemoWindow(int zendeskTickets, int freshdeskTickets)
{
    m_options.clock = &m_clock;
    m_options.demoWorld.zendeskTickets = zendeskTickets;
    m_options.demoWorld.freshdeskTickets = freshdeskTickets;
    m_options.demoWorld.now = kDemoNow;
}

void DemoWindow::open()
{
    close();
    m_session = std::make_unique<ui::Session>(*Profile::open(m_dir.path()), ui::Session::Kind::Demo, m_options);
    window().show();
}

void DemoWindow::close()
{
    if (!m_session)
        return;
    window().close();
    m_session.reset();
}

void DemoWindow::set(const QString& language, ui::Settings::ThemeChoice theme) const
{
    ui::Settings settings;
    settings.language = language;
    settings.theme = theme;
    settings.timeZone = "Europe/Paris";
    window().applyNewSettings(settings);
}

bool DemoWindow::fill(int timeoutMs) const
{
    return QTest::qWaitFor(
        [this] {
            const ViewStatePtr& shown = part<ui::TicketList>()->tickets().view();
            const auto all = std::size_t(m_options.demoWorld.zendeskTickets + m_options.demoWorld.freshdeskTickets);
            return window().upToDate() && shown && shown->total >= all * 9 / 10;
        },
        timeoutMs);
}

} // namespace desk::test
