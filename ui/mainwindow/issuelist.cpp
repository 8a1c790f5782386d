// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/issuelist.h"

#include "ui/common/emptynote.h"
#include "ui/common/errortext.h"
#include "ui/common/format.h"
#include "ui/theme/ink.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>

namespace desk::ui {

namespace {

constexpr int kRowHeight = 48;
constexpr Millis kKeepSolved = 86'400'000;

QLabel* label(const QString& text, const QFont& font, const char* colour)
{
    auto* result = new QLabel(text);
    result->setTextFormat(Qt::PlainText);
    result->setFont(font);
    setInk(result, colour);
    return result;
}

struct Mark {
    const char *icon, *colour;
};

/// Amber where the person is needed, red where something failed.
Mark markOf(const Issue& issue)
{
    if (issue.resolved)
        return { "check", "semantic.positive" };
    if (issue.severity == Issue::Severity::Warning || issue.action == Issue::Action::SignInAgain)
        return { "warning", "semantic.warning" };
    return issue.severity == Issue::Severity::Failure ? Mark { "error", "semantic.negative" }
                                                      : Mark { "info", "semantic.info" };
}

/// A row with the hair line under it.
class IssueRow final : public QWidget {
protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter(this).fillRect(0, height() - 1, width(), 1, Theme::current().color("border.hair"));
    }
};

} // namespace

IssueList::IssueList(QWidget* parent)
    : QWidget(parent)
    , m_note(new EmptyNote)
{
    setObjectName(QStringLiteral("issueList"));
    auto* content = new QWidget;
    content->setBackgroundRole(QPalette::Base);
    m_rows = new QVBoxLayout(content);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(0);
    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setBackgroundRole(QPalette::Base);
    scroll->setWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_note);
    layout->addWidget(scroll);
    rebuild();
}

void IssueList::setAccountNames(const QHash<QString, QString>& names)
{
    if (names == m_names)
        return;
    m_names = names;
    rebuild();
}

void IssueList::raise(const Issue& issue)
{
    m_issues.removeIf([&](const Issue& i) { return i.accountId == issue.accountId && i.key == issue.key; });
    m_issues.prepend(issue);
    m_issues.removeIf([&](const Issue& i) { return i.resolved && issue.lastAt - i.lastAt > kKeepSolved; });
    rebuild();
    emit countChanged(openCount());
}

void IssueList::clear(const QString& accountId, const QString& key, Millis now)
{
    for (Issue& issue : m_issues)
        if (issue.accountId == accountId && issue.key == key && !issue.resolved) {
            issue.resolved = true;
            issue.lastAt = now;
        }
    m_issues.removeIf([&](const Issue& i) { return i.resolved && now - i.lastAt > kKeepSolved; });
    rebuild();
    emit countChanged(openCount());
}

int IssueList::openCount() const
{
    return int(std::ranges::count(m_issues, false, &Issue::resolved));
}

void IssueList::rebuild()
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        if (item->widget())
            item->widget()->deleteLater();
        delete item;
    }
    m_note->setWords(tr("No issues"), tr("What needs you while copying shows here."), {});
    m_note->setVisible(m_issues.isEmpty());
    for (const Issue& issue : m_issues)
        m_rows->addWidget(makeRow(issue));
    m_rows->addStretch();
}

QWidget* IssueList::makeRow(const Issue& issue)
{
    const Theme& theme = Theme::current();
    const ErrorText words = errorText(issue.error);
    QString what
        = tr("%1: %2", "account: what happened").arg(m_names.value(issue.accountId, issue.accountId), words.what);
    if (issue.count > 1)
        what += QStringLiteral(" · ") + tr("%n times", nullptr, issue.count);
    auto* row = new IssueRow;
    row->setFixedHeight(kRowHeight);
    row->setAccessibleName(what + QStringLiteral(". ") + words.next);
    auto* icon = new QLabel;
    const Mark mark = markOf(issue);
    icon->setPixmap(theme.icon(mark.icon, theme.color(mark.colour), 16, devicePixelRatioF()));
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addStretch();
    texts->addWidget(
        label(what, Theme::font("body", QFont::Medium), issue.resolved ? "text.tertiary" : "text.primary"));
    auto* next = label(issue.resolved ? tr("Over.") : words.next, Theme::font("secondary"), "text.tertiary");
    next->setToolTip(issue.error.detail);
    texts->addWidget(next);
    texts->addStretch();
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(16, 0, 16, 0);
    layout->setSpacing(12);
    layout->addWidget(icon);
    layout->addLayout(texts, 1);
    layout->addWidget(
        label(formatRelative(issue.lastAt, SystemClock::instance().now()), Theme::font("secondary"), "text.tertiary"));
    if (const QString action = actionText(issue.action); !action.isEmpty() && !issue.resolved) {
        auto* button = new QPushButton(action);
        connect(button, &QPushButton::clicked, this,
            [this, id = issue.accountId, what = issue.action] { emit actionChosen(id, what); });
        layout->addWidget(button);
    }
    return row;
}

void IssueList::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        rebuild();
}

} // namespace desk::ui
