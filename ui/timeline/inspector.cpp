// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/inspector.h"

#include "ui/theme/ink.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace desk::ui {

namespace {

constexpr int kLabelWidth = 104, kSide = 16, kValueWidth = Inspector::kWidth - 2 * kSide - kLabelWidth - 8,
              kSectionGap = 18, kLineGap = 6;

/// How long somebody waited, as a part of the longest wait.
class ShareBar final : public QWidget {
public:
    ShareBar(double share, const char* colour)
        : m_share(share)
        , m_colour(colour)
    {
        setFixedHeight(8);
        setMinimumWidth(24);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        const Theme& theme = Theme::current();
        painter.fillRect(QRectF(0, 0, std::max(1.0, m_share * width()), height()),
            *m_colour ? theme.color(m_colour) : theme.color("border.normal"));
    }

private:
    double m_share;
    const char* m_colour;
};

QLabel* textLabel(const QString& text, const char* ink)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setFont(Theme::font("secondary"));
    label->setWordWrap(true);
    label->setMinimumWidth(20);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setInk(label, ink);
    return label;
}

} // namespace

Inspector::Inspector(QWidget* parent)
    : QScrollArea(parent)
    , m_edge(new QWidget(this))
{
    m_edge->setAutoFillBackground(true);
    m_edge->setBackgroundRole(QPalette::Shadow);
    setObjectName(QStringLiteral("inspector"));
    setFrameShape(QFrame::NoFrame);
    setFixedWidth(kWidth);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setProperty(Style::kOverlayBar, true);
    fill();
}

void Inspector::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    m_edge->setGeometry(0, 0, 1, height());
    m_edge->raise();
}

void Inspector::setConversation(const ConversationPtr& conversation, Millis now)
{
    m_conversation = conversation;
    m_now = now;
    fill();
}

void Inspector::changeEvent(QEvent* event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        fill();
}

void Inspector::fill()
{
    setAccessibleName(tr("Details of the conversation"));
    auto* page = new QWidget;
    QPalette palette = page->palette();
    palette.setColor(QPalette::Window, Theme::current().color("surface.raised"));
    page->setPalette(palette);
    page->setBackgroundRole(QPalette::Window);
    page->setAutoFillBackground(true);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(kSide, kSide, kSide, kSide);
    column->setSpacing(kLineGap);
    const auto sections = m_conversation ? inspectorSections(*m_conversation, m_now) : std::vector<InspectorSection>();
    for (const InspectorSection& section : sections) {
        if (column->count() > 0)
            column->addSpacing(kSectionGap - 2 * kLineGap);
        auto* title = new QLabel(section.title);
        title->setFont(Theme::font("caption", QFont::DemiBold));
        setInk(title, "text.secondary");
        column->addWidget(title);
        for (const InspectorLine& line : section.lines)
            column->addWidget(makeLine(line, section.kind));
    }
    column->addStretch(1);
    setWidget(page);
}

QWidget* Inspector::makeLine(const InspectorLine& line, InspectorSection::Kind kind)
{
    auto* row = new QWidget;
    auto* grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setColumnMinimumWidth(0, kLabelWidth);
    grid->setColumnStretch(1, 1);
    const bool rated = kind == InspectorSection::Kind::Satisfaction;
    const char* tone = line.tone == InspectorLine::Tone::Late ? "semantic.negative"
        : line.tone == InspectorLine::Tone::Good              ? "semantic.positive"
                                                              : nullptr;
    QLabel* label = textLabel(line.label, rated && tone ? tone : "text.tertiary");
    grid->addWidget(label, 0, 0, Qt::AlignTop);
    if (line.share >= 0) {
        static constexpr const char* kColours[] = { "wait.warn", "accent.base", "" };
        grid->addWidget(new ShareBar(line.share, kColours[std::min(m_bar++, 2)]), 0, 1, Qt::AlignVCenter);
        grid->addWidget(textLabel(line.value, "text.primary"), 0, 2, Qt::AlignRight);
        static_cast<QLabel*>(grid->itemAtPosition(0, 2)->widget())->setWordWrap(false);
        return row;
    }
    m_bar = 0;
    QLabel* value = textLabel(line.value, tone && !rated ? tone : "text.primary");
    if (line.link != InspectorLine::Link::None) {
        value->setTextFormat(Qt::RichText);
        value->setText(QStringLiteral("<a href=\"#\" style=\"text-decoration:none;color:%1\">%2</a>")
                           .arg(Theme::current().color("text.link").name(), line.value.toHtmlEscaped()));
        value->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
        value->setFocusPolicy(Qt::StrongFocus);
        const auto follow = [this, link = line.link, what = line.value] {
            if (link == InspectorLine::Link::Customer)
                emit customerWanted();
            else if (link == InspectorLine::Link::Ticket)
                emit ticketWanted(what.mid(1));
            else
                emit sourceWanted();
        };
        // Later: what follows may fill this anew, and the label with it.
        connect(value, &QLabel::linkActivated, this, follow, Qt::QueuedConnection);
    }
    if (!line.value.contains(QLatin1Char(' ')) && line.link == InspectorLine::Link::None) {
        // A word that is too long is cut and not wrapped; all of it is in the tooltip.
        value->setText(value->fontMetrics().elidedText(line.value, Qt::ElideMiddle, kValueWidth));
        value->setToolTip(line.value);
    }
    label->setBuddy(value);
    grid->addWidget(value, 0, 1);
    return row;
}

} // namespace desk::ui
