// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/jobstrip.h"

#include "ui/theme/ink.h"
#include "ui/theme/theme.h"

#include <QEvent>
#include <QProgressBar>
#include <QPushButton>

namespace desk::ui {

namespace {

constexpr int kSteps = 1000;

} // namespace

JobStrip::JobStrip(QWidget* parent)
    : QWidget(parent)
    , m_what(new QLabel(this))
    , m_words(new QLabel(this))
    , m_bar(new QProgressBar(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(QStringLiteral("jobStrip"));
    m_what->setTextFormat(Qt::PlainText);
    m_cancel->setObjectName(QStringLiteral("jobCancel"));
    m_bar->setRange(0, kSteps);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(160);
    setInk(m_words, "text.secondary");
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 5, 12, 4);
    layout->setSpacing(12);
    layout->addWidget(m_what);
    layout->addWidget(m_bar);
    layout->addWidget(m_words);
    layout->addWidget(m_cancel);
    layout->addStretch();
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        emit cancelWanted();
    });
    hide();
}

void JobStrip::begin(const QString& what)
{
    m_what->setText(what);
    m_words->clear();
    m_bar->setValue(0);
    m_bar->setAccessibleName(what);
    m_cancel->setEnabled(true);
    setVisible(true);
}

void JobStrip::tell(double share, const QString& words)
{
    m_bar->setValue(static_cast<int>(share * kSteps));
    m_words->setText(words);
}

void JobStrip::end()
{
    hide();
}

void JobStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        m_cancel->setText(tr("Cancel"));
    if (event->type() == QEvent::PaletteChange)
        setInk(m_words, "text.secondary");
    QWidget::changeEvent(event);
}

void JobStrip::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.fillRect(rect(), theme.color("surface.raised"));
    painter.fillRect(QRect(0, 0, width(), 1), theme.color("border.normal"));
}

} // namespace desk::ui
