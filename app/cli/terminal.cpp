// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include <QtGlobal>
#include <iostream>
#include <string>

#ifdef Q_OS_UNIX
#include <termios.h>
#include <unistd.h>
#endif

namespace desk::cli {

namespace {

#ifdef Q_OS_UNIX
/// Hides what is typed while it lives.
class NoEcho {
public:
    NoEcho()
    {
        m_terminal = tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios hidden = m_before;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        if (m_terminal)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    ~NoEcho()
    {
        if (m_terminal)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    NoEcho(const NoEcho&) = delete;
    NoEcho& operator=(const NoEcho&) = delete;

private:
    termios m_before {};
    bool m_terminal = false;
};
#endif

QString readLine()
{
    std::string line;
    std::getline(std::cin, line);
    return QString::fromStdString(line).trimmed();
}

} // namespace

bool isTerminal()
{
#ifdef Q_OS_UNIX
    return isatty(STDIN_FILENO) == 1;
#else
    return false;
#endif
}

bool errIsTerminal()
{
#ifdef Q_OS_UNIX
    return isatty(STDERR_FILENO) == 1;
#else
    return false;
#endif
}

QString readSecret(Context& context, const QString& prompt)
{
    if (!isTerminal())
        return readLine();
    context.err << prompt << ": " << Qt::flush;
#ifdef Q_OS_UNIX
    const NoEcho hidden;
#endif
    const QString line = readLine();
    context.err << Qt::endl;
    return line;
}

bool confirmed(Context& context, const QString& question)
{
    context.err << question << " [y/N] " << Qt::flush;
    return readLine().startsWith(QLatin1Char('y'), Qt::CaseInsensitive);
}

} // namespace desk::cli
