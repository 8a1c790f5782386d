// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stopsignal.h"

#include <QSocketNotifier>

#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace desk::cli {

namespace {

// A handler may only do what is safe in a signal: write to a pipe whose other end the event loop watches.
int pipeEnds[2] = { -1, -1 };

void onSignal(int number)
{
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
    std::signal(number, SIG_DFL);
}

} // namespace

StopSignal::StopSignal(QObject* parent)
    : QObject(parent)
{
    if (::pipe2(pipeEnds, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    auto* notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char bytes[8];
        while (::read(pipeEnds[0], bytes, sizeof bytes) > 0) { }
        emit requested();
    });
    std::signal(SIGINT, onSignal);
    std::signal(SIGTERM, onSignal);
}

StopSignal::~StopSignal()
{
    // The handler stays: what is asked while the last things are put in order is being done already.
    ::close(std::exchange(pipeEnds[0], -1));
    ::close(std::exchange(pipeEnds[1], -1));
}

} // namespace desk::cli
