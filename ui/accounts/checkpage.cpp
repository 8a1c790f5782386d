// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/checkpage.h"

#include "ui/common/format.h"
#include "ui/theme/ink.h"
#include "ui/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>

namespace desk::ui {

namespace {

struct Mark {
    const char *icon, *colour;
};

Mark markOf(SignInWords::Tone tone)
{
    switch (tone) {
    case SignInWords::Tone::Good: return { "check", "semantic.positive" };
    case SignInWords::Tone::Warning: return { "warning", "semantic.warning" };
    case SignInWords::Tone::Bad: break;
    }
    return { "error", "semantic.negative" };
}

} // namespace

CheckPage::CheckPage(QWidget* parent)
    : AccountPage(parent)
    , m_ring(new WaitRing)
    , m_icon(new QLabel)
    , m_what(plainLabel(true))
    , m_next(plainLabel(true))
    , m_detail(plainLabel(true))
    , m_costTitle(plainLabel(true))
    , m_cost(plainLabel(true))
    , m_open(sideButton("openAgainButton"))
    , m_copy(sideButton("copyAddressButton"))
    , m_retry(sideButton("retryButton"))
{
    m_what->setObjectName(QStringLiteral("resultWhat"));
    m_next->setObjectName(QStringLiteral("resultNext"));
    m_cost->setObjectName(QStringLiteral("cost"));
    m_copy->setFlat(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    for (QPushButton* button : { m_open, m_copy, m_retry })
        buttons->addWidget(button);
    buttons->addStretch();
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    for (QWidget* line : { m_what, m_next, m_detail })
        words->addWidget(line);
    words->addSpacing(4);
    words->addLayout(buttons);
    auto* card = new CardBox;
    auto* inside = new QHBoxLayout(card);
    inside->setContentsMargins(16, 16, 16, 16);
    inside->setSpacing(12);
    inside->addWidget(m_ring, 0, Qt::AlignTop);
    inside->addWidget(m_icon, 0, Qt::AlignTop);
    inside->addLayout(words, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(card);
    layout->addSpacing(16);
    layout->addWidget(m_costTitle);
    layout->addSpacing(4);
    layout->addWidget(m_cost);
    layout->addStretch();
    connect(m_open, &QPushButton::clicked, this, [this] { emit openWanted(m_page); });
    connect(m_copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(QString::fromLatin1(m_page.toEncoded())); });
    connect(m_retry, &QPushButton::clicked, this, &CheckPage::retryWanted);
    retranslate();
    restyle();
}

void CheckPage::showWaiting(const Account& account, bool again)
{
    m_account = account;
    m_again = again;
    m_page.clear();
    m_words.reset();
    layOut();
}

void CheckPage::showBrowser(const QUrl& page)
{
    m_page = page;
    layOut();
}

void CheckPage::showResult(const SignInWords& words)
{
    m_words = words;
    layOut();
    if (!works())
        m_retry->setFocus();
}

QString CheckPage::title() const
{
    if (!m_words)
        return tr("Checking the sign-in");
    return works() ? tr("Ready") : tr("Not signed in");
}

void CheckPage::layOut()
{
    const bool browser = !m_page.isEmpty() && !m_words;
    m_ring->setVisible(!m_words);
    m_icon->setVisible(m_words.has_value());
    m_open->setVisible(browser);
    m_copy->setVisible(browser);
    m_retry->setVisible(m_words && !works());
    m_costTitle->setVisible(works() && !m_again);
    m_cost->setVisible(works() && !m_again);
    const QString host = m_account.url.host();
    if (m_words) {
        layOutResult();
    } else if (browser) {
        m_what->setText(tr("Waiting for %1 in your browser").arg(host));
        m_next->setText(tr("Allow Deskscope to read. This step ends by itself after 10 min."));
    } else {
        m_what->setText(tr("Asking %1").arg(host));
        m_next->setText(tr("One request: who is signed in, and what this person may see."));
    }
    if (!m_words)
        m_detail->clear();
    m_next->setVisible(!m_next->text().isEmpty());
    m_detail->setVisible(!m_detail->text().isEmpty());
    emit changed();
}

void CheckPage::layOutResult()
{
    const Theme& theme = Theme::current();
    const Mark mark = markOf(m_words->tone);
    m_icon->setPixmap(theme.icon(mark.icon, theme.color(mark.colour), 20, devicePixelRatioF()));
    m_what->setText(m_words->what);
    m_next->setText(m_words->next);
    m_detail->setText(works() ? QString() : m_words->detail);
}

void CheckPage::setCost(const std::optional<CopyCost>& cost, int limitPercent)
{
    m_estimate = cost;
    m_limitPercent = limitPercent;
    layOutCost();
}

void CheckPage::layOutCost()
{
    const QString size = m_estimate
        ? tr("About %1 tickets: some %2 requests, about %3 at %4 a minute.")
              .arg(formatCount(m_estimate->tickets), formatCount(m_estimate->requests),
                  formatDuration(m_estimate->minutes), formatCount(m_estimate->perMinute))
        : tr("The help desk does not say how many tickets it has. Large ones take some hours.");
    m_cost->setText(size + QLatin1Char(' ')
        + tr("That is %1 of the request limit; the rest stays free for your other tools, and the settings can change "
             "it. The last 90 days come first and can be read as they arrive. Deskscope only reads.")
              .arg(tr("%1%", "percent").arg(formatCount(m_limitPercent))));
}

void CheckPage::retranslate()
{
    m_open->setText(tr("Open again"));
    m_copy->setText(tr("Copy the address"));
    m_retry->setText(tr("Try again"));
    m_costTitle->setText(tr("What the first copy costs"));
    layOutCost();
    layOut();
}

void CheckPage::restyle()
{
    const Theme& theme = Theme::current();
    m_what->setFont(Theme::font("body", QFont::Medium));
    m_next->setFont(Theme::font("secondary"));
    setInk(m_next, "text.secondary");
    m_detail->setFont(Theme::font("caption"));
    setInk(m_detail, "text.tertiary");
    m_costTitle->setFont(Theme::font("secondary", QFont::Medium));
    setInk(m_costTitle, "text.secondary");
    m_cost->setFont(Theme::font("secondary"));
    setInk(m_cost, "text.tertiary");
    m_open->setIcon(theme.actionIcon("open"));
    m_copy->setIcon(theme.actionIcon("copy"));
    if (m_words)
        layOutResult();
}

} // namespace desk::ui
