// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/firststart.h"

#include "ui/theme/ink.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace desk::ui {

namespace {

constexpr int kWidth = 680;
constexpr int kReadingLine = 122, kBodyLine = 114; ///< percent of the font's own

/// A thread with its waits, made of the timeline's own marks; the only drawing in the program.
class Thread final : public QWidget {
public:
    using QWidget::QWidget;
    [[nodiscard]] QSize sizeHint() const override { return { 680, 96 }; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        struct Piece {
            int width;
            char kind;
        };
        static constexpr Piece kPieces[] = { { 70, 'r' }, { 54, 'g' }, { 92, 'a' }, { 20, 'n' }, { 118, 'w' },
            { 64, 'r' }, { 30, 'g' }, { 104, 'a' }, { 40, 'r' }, { 88, 'a' } };
        const Theme& theme = Theme::current();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        int x = 0;
        for (const Piece& piece : kPieces) {
            if (piece.kind == 'g' || piece.kind == 'w') {
                painter.setPen(QPen(
                    theme.color(piece.kind == 'w' ? "wait.late" : "wait.gapLine"), 2, Qt::CustomDashLine, Qt::FlatCap));
                QPen pen = painter.pen();
                pen.setDashPattern({ 1, 2.5 });
                painter.setPen(pen);
                painter.drawLine(QPointF(x + 6, 48), QPointF(x + piece.width - 6, 48));
            } else {
                const bool requester = piece.kind == 'r';
                const bool note = piece.kind == 'n';
                QColor line = theme.color(requester ? "role.requester" : note ? "role.noteBorder" : "role.agent");
                line.setAlphaF(0.55F);
                painter.setPen(QPen(line, 1));
                painter.setBrush(theme.color(requester ? "role.requesterSoft"
                        : note                         ? "role.noteSoft"
                                                       : "surface.base"));
                const int tall = requester ? 40 : note ? 16 : 24;
                painter.drawRoundedRect(QRectF(x + 0.5, 48 - tall / 2.0 + 0.5, piece.width - 5, tall - 1), 5, 5);
            }
            x += piece.width;
        }
    }
};

class CardBox final : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(Theme::current().color("border.normal"), 1));
        painter.setBrush(Theme::current().color("surface.base"));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    }
};

/// A paragraph with the line height of its type step, which a plain label has not.
void setParagraph(QLabel* label, const QString& words, int linePercent)
{
    label->setTextFormat(Qt::RichText);
    label->setText(QStringLiteral("<p style=\"line-height:%1%\">%2</p>").arg(linePercent).arg(words.toHtmlEscaped()));
    label->setAccessibleName(words);
}

QLabel* plainLabel(bool wrap)
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(wrap);
    return label;
}

} // namespace

FirstStart::FirstStart(QWidget* parent)
    : QWidget(parent)
    , m_title(plainLabel(true))
    , m_words(plainLabel(true))
    , m_lock(new QLabel)
    , m_keys(plainLabel(false))
    , m_add(makeCard(true))
    , m_demo(makeCard(false))
{
    setObjectName(QStringLiteral("firstStart"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* thread = new Thread;
    thread->setFixedHeight(thread->sizeHint().height());
    column->addWidget(thread);
    column->addSpacing(20);
    column->addWidget(m_title);
    column->addSpacing(8);
    column->addWidget(m_words);
    column->addSpacing(24);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(24);
    cards->addWidget(m_add.box);
    cards->addWidget(m_demo.box);
    column->addLayout(cards);
    column->addSpacing(20);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(6);
    foot->addWidget(m_lock);
    foot->addWidget(m_keys);
    foot->addStretch();
    column->addLayout(foot);
    auto* middle = new QWidget;
    middle->setLayout(column);
    middle->setFixedWidth(kWidth);
    auto* layout = new QVBoxLayout(this);
    layout->addStretch(1);
    layout->addWidget(middle, 0, Qt::AlignHCenter);
    layout->addStretch(1);
    m_add.button->setDefault(true);
    connect(m_add.button, &QPushButton::clicked, this, &FirstStart::addAccountChosen);
    connect(m_demo.button, &QPushButton::clicked, this, &FirstStart::demoChosen);
    setFocusProxy(m_add.button);
    retranslate();
    restyle();
}

FirstStart::Card FirstStart::makeCard(bool first)
{
    Card card { new CardBox, new QLabel, plainLabel(false), plainLabel(true), new QPushButton };
    card.button->setObjectName(first ? QStringLiteral("addAccountButton") : QStringLiteral("openDemoButton"));
    card.button->setMinimumHeight(38); // 32 and its ring
    auto* layout = new QVBoxLayout(card.box);
    layout->setContentsMargins(20, 20, 20, 20);
    layout->setSpacing(0);
    layout->addWidget(card.icon);
    layout->addSpacing(12);
    layout->addWidget(card.title);
    layout->addSpacing(6);
    layout->addWidget(card.words);
    layout->addStretch();
    layout->addSpacing(16);
    layout->addWidget(card.button, 0, Qt::AlignLeading);
    card.box->setFixedSize(328, 224);
    return card;
}

void FirstStart::retranslate()
{
    m_title->setText(tr("Your support history, on your own disk"));
    setParagraph(m_words,
        tr("Deskscope copies the tickets and chats that your account may see, keeps them readable "
           "offline, and answers every "
           "filter at once. It only reads. It never writes to the help desk."),
        kReadingLine);
    m_add.title->setText(tr("Add an account"));
    setParagraph(m_add.words,
        tr("Zendesk or Freshdesk. The last 90 days are here in a few minutes, the rest follows quietly."), kBodyLine);
    m_add.button->setText(tr("Add account…"));
    m_demo.title->setText(tr("Open the demo"));
    setParagraph(m_demo.words, tr("Two made-up help desks with a few thousand tickets. Nothing leaves this computer."),
        kBodyLine);
    m_demo.button->setText(tr("Open the demo"));
    m_keys->setText(tr("Keys stay in the system keychain"));
    measureWords();
}

/// The column stands in the middle of the window and gets no more height than it asks for.
void FirstStart::measureWords()
{
    for (QLabel* label : { m_title, m_words })
        if (const int height = label->heightForWidth(kWidth); height > 0)
            label->setFixedHeight(height);
}

void FirstStart::restyle()
{
    const Theme& theme = Theme::current();
    QFont title = Theme::font("figure", QFont::DemiBold);
    m_title->setFont(title);
    m_words->setFont(Theme::font("reading"));
    setInk(m_words, "text.secondary");
    setInk(m_keys, "text.tertiary");
    m_keys->setFont(Theme::font("secondary"));
    m_lock->setPixmap(theme.icon("lock", theme.color("text.tertiary"), 14, devicePixelRatioF()));
    for (const auto& [card, icon] : { std::pair { &m_add, "account" }, std::pair { &m_demo, "demo" } }) {
        card->icon->setPixmap(theme.icon(icon, theme.color("accent.base"), 20, devicePixelRatioF()));
        card->title->setFont(Theme::font("section", QFont::DemiBold));
        setInk(card->words, "text.secondary");
    }
    measureWords();
}

void FirstStart::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        restyle();
}

} // namespace desk::ui
