// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/copypage.h"

#include "ui/common/errortext.h"
#include "ui/common/format.h"
#include "ui/theme/ink.h"
#include "ui/theme/theme.h"

namespace desk::ui {

namespace {

/// A thin bar of the part that is done; unknown totals show none.
class ShareBar final : public QWidget {
public:
    ShareBar() { setFixedHeight(4); }
    double share = 0;
    bool finished = false;

protected:
    void paintEvent(QPaintEvent*) override
    {
        const Theme& theme = Theme::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color("border.normal"));
        painter.drawRoundedRect(rect(), 2, 2);
        painter.setBrush(theme.color(finished ? "semantic.positive" : "accent.base"));
        QRectF part(0, 0, width() * share, height());
        if (layoutDirection() == Qt::RightToLeft)
            part.moveRight(width());
        painter.drawRoundedRect(part, 2, 2);
    }
};

} // namespace

CopyPage::CopyPage(QWidget* parent)
    : AccountPage(parent)
    , m_column(new QVBoxLayout)
    , m_state(plainLabel(true))
{
    m_state->setObjectName(QStringLiteral("copyState"));
    m_column->setSpacing(16);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addLayout(m_column);
    layout->addWidget(m_state);
    layout->addStretch();
    retranslate();
    restyle();
}

void CopyPage::setAccountName(const QString& name)
{
    m_name = name;
    fill();
}

void CopyPage::setStatus(const SyncStatus& status)
{
    m_status = status;
    fill();
    emit changed();
}

QString CopyPage::title() const
{
    return m_status.complete ? tr("%1 is copied").arg(m_name) : tr("Copying %1").arg(m_name);
}

CopyPage::Row CopyPage::addRow()
{
    const Row row { plainLabel(false), plainLabel(false), new ShareBar };
    auto* words = new QHBoxLayout;
    words->addWidget(row.name);
    words->addStretch();
    words->addWidget(row.count);
    auto* block = new QVBoxLayout;
    block->setSpacing(5);
    block->addLayout(words);
    block->addWidget(row.bar);
    m_column->addLayout(block);
    m_rows.push_back(row);
    restyle();
    return row;
}

void CopyPage::fill()
{
    const auto nameOfStream = [](const QString& name) {
        if (name == QLatin1String("reference"))
            return tr("Groups, fields and statuses");
        if (name == QLatin1String("tickets"))
            return tr("Newest tickets");
        if (name == QLatin1String("history"))
            return tr("Older tickets");
        if (name == QLatin1String("messages"))
            return tr("Messages");
        if (name == QLatin1String("old-messages"))
            return tr("Older messages");
        if (name == QLatin1String("sla"))
            return tr("Service levels");
        if (name == QLatin1String("old-sla"))
            return tr("Older service levels");
        if (name == QLatin1String("chats"))
            return tr("Chats");
        if (name == QLatin1String("people"))
            return tr("People");
        if (name == QLatin1String("chats"))
            return tr("Chats");
        if (name == QLatin1String("conversation-log"))
            return tr("Messaging conversations");
        if (name == QLatin1String("message-details"))
            return tr("Cards and files of messaging");
        if (name == QLatin1String("deleted"))
            return tr("Deleted tickets");
        if (name == QLatin1String("time-entries"))
            return tr("Time entries");
        return name == QLatin1String("ratings") ? tr("Ratings") : name;
    };
    while (m_rows.size() < m_status.streams.size())
        addRow();
    for (std::size_t i = 0; i < m_status.streams.size(); ++i) {
        const StreamProgress& stream = m_status.streams[i];
        const Row& row = m_rows[i];
        row.name->setText(nameOfStream(stream.name));
        row.count->setText(stream.total && *stream.total > 0 && *stream.total >= stream.done
                ? tr("%1 of %2").arg(formatCount(stream.done), formatCount(*stream.total))
                : formatCount(stream.done));
        auto* bar = static_cast<ShareBar*>(row.bar);
        bar->finished = stream.finished;
        bar->share = stream.finished            ? 1
            : stream.total && *stream.total > 0 ? std::clamp(double(stream.done) / double(*stream.total), 0.0, 1.0)
                                                : 0;
        bar->update();
    }
    QString state = tr("Starting");
    if (m_status.error)
        state = errorText(*m_status.error).next;
    else if (m_status.state == SyncStatus::State::Waiting)
        state = tr("The help desk asked for a pause. Goes on at %1.").arg(formatClock(m_status.waitingUntil));
    else if (m_status.complete)
        state = tr("Everything is on this computer now. Looks for news by itself.");
    else if (!m_status.streams.empty())
        state = tr("%n request(s) so far. What has arrived can be read already.", nullptr, m_status.requests);
    m_state->setText(state);
    restyleState();
}

/// A pause that the help desk asked for stands on amber; all else is a quiet line.
void CopyPage::restyleState()
{
    const bool pause = !m_status.error && m_status.state == SyncStatus::State::Waiting;
    m_state->setAutoFillBackground(pause);
    m_state->setContentsMargins(pause ? 10 : 0, pause ? 8 : 0, pause ? 10 : 0, pause ? 8 : 0);
    setInk(m_state, pause ? "semantic.warning" : "text.tertiary");
    QPalette palette = m_state->palette();
    const QColor ground = Theme::current().color(pause ? "semantic.warningSoft" : "surface.window");
    if (palette.color(QPalette::Window) == ground)
        return;
    palette.setColor(QPalette::Window, ground);
    m_state->setPalette(palette);
}

void CopyPage::retranslate()
{
    fill();
}

void CopyPage::restyle()
{
    for (const Row& row : m_rows) {
        row.name->setFont(Theme::font("secondary", QFont::Medium));
        row.count->setFont(Theme::font("secondary"));
        setInk(row.count, "text.secondary");
    }
    m_state->setFont(Theme::font("secondary"));
    restyleState();
}

} // namespace desk::ui
