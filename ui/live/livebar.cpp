// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live/livebar.h"

#include "ui/common/menubutton.h"
#include "ui/theme/ink.h"
#include "ui/theme/theme.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace desk::ui {

namespace {

constexpr int kHeight = 41, kDot = 10, kSpanFrom = 860;

QPoint below(const QWidget& button)
{
    return button.mapToGlobal(QPoint(0, button.height() + 2));
}

} // namespace

LiveBar::LiveBar(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_words(new QLabel(this))
    , m_account(new MenuButton(false, this))
    , m_department(new MenuButton(false, this))
    , m_span(new MenuButton(false, this))
    , m_notify(new QPushButton(this))
    , m_hold(new QPushButton(this))
{
    setObjectName(QStringLiteral("liveBar"));
    setFixedHeight(kHeight);
    m_words->setObjectName(QStringLiteral("liveConnection"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_account->setObjectName(QStringLiteral("liveAccountButton"));
    m_department->setObjectName(QStringLiteral("liveDepartmentButton"));
    m_span->setObjectName(QStringLiteral("liveSpanButton"));
    m_notify->setObjectName(QStringLiteral("liveNotifyButton"));
    m_hold->setObjectName(QStringLiteral("holdStillButton"));
    m_hold->setCheckable(true);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 1);
    row->setSpacing(8);
    row->addWidget(m_title);
    row->addSpacing(kDot + 4);
    row->addWidget(m_words, 1);
    for (QWidget* widget : std::initializer_list<QWidget*> { m_account, m_department, m_span, m_notify, m_hold })
        row->addWidget(widget);
    connect(m_account, &MenuButton::clicked, this, [this] { emit accountMenuWanted(below(*m_account)); });
    connect(m_department, &MenuButton::clicked, this, [this] { emit departmentMenuWanted(below(*m_department)); });
    connect(m_span, &MenuButton::clicked, this, [this] { emit spanMenuWanted(below(*m_span)); });
    connect(m_notify, &QPushButton::clicked, this, &LiveBar::thresholdsWanted);
    connect(m_hold, &QPushButton::toggled, this, &LiveBar::heldToggled);
    retranslate();
}

void LiveBar::setConnection(const QString& words, const char* colour)
{
    if (m_words->text() != words) {
        m_words->setText(words);
        m_words->setToolTip(words);
    }
    if (std::exchange(m_colour, colour) != colour)
        update();
}

void LiveBar::setChoices(const QString& account, const QString& department, int hours)
{
    m_accountName = account;
    m_departmentName = department;
    m_hours = hours;
    retranslate();
}

void LiveBar::setHeld(bool held)
{
    m_hold->setChecked(held);
}

void LiveBar::retranslate()
{
    const Theme& theme = Theme::current();
    m_title->setText(tr("Live chat"));
    m_title->setFont(Theme::font("body", QFont::DemiBold));
    m_words->setFont(Theme::font("secondary"));
    setInk(m_words, "text.tertiary");
    m_account->setWords(m_accountName, tr("Account"));
    m_department->setWords(m_departmentName.isEmpty() ? tr("All departments") : m_departmentName, tr("Department"));
    m_span->setWords(m_hours == 1 ? tr("60 min") : tr("%1 h").arg(m_hours), tr("What the charts show"));
    m_notify->setText(tr("Notify…"));
    m_notify->setToolTip(tr("Be told through the desktop when a number goes over a limit"));
    m_hold->setText(tr("Hold still"));
    m_hold->setToolTip(tr("Freeze the page to read it; nothing is missed (H)"));
    m_hold->setIcon(theme.actionIcon("pause"));
    for (QPushButton* button : { m_notify, m_hold })
        button->setFont(Theme::font("secondary", QFont::Medium));
    for (QWidget* widget : std::initializer_list<QWidget*> { m_account, m_department, m_notify, m_hold })
        widget->setVisible(!m_accountName.isEmpty());
    m_span->setVisible(!m_accountName.isEmpty() && width() >= kSpanFrom);
}

void LiveBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_span->setVisible(!m_accountName.isEmpty() && width() >= kSpanFrom);
}

void LiveBar::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange
        || event->type() == QEvent::ApplicationFontChange)
        retranslate();
}

void LiveBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = Theme::current();
    painter.fillRect(rect(), theme.color("surface.raised"));
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.color("border.normal"));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(m_colour));
    const bool leftToRight = layoutDirection() == Qt::LeftToRight;
    const double x = leftToRight ? m_words->geometry().left() - kDot : m_words->geometry().right() + kDot;
    painter.drawEllipse(QPointF(x, (height() - 1) / 2.0), 4, 4);
}

} // namespace desk::ui
