// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/linkguard.h"

#include "ui/theme/theme.h"
#include "ui/timeline/linkwords.h"
#include "ui/timeline/timelineview.h"

#include <QEvent>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

namespace desk::ui {

LinkGuard::LinkGuard(TimelineView& timeline)
    : QObject(&timeline)
    , m_timeline(timeline)
    , m_target(new QLabel(&timeline))
{
    m_target->setObjectName(QStringLiteral("linkTarget"));
    m_target->setTextFormat(Qt::PlainText);
    m_target->setAutoFillBackground(true);
    m_target->setContentsMargins(8, 3, 8, 3);
    m_target->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_target->hide();
    timeline.installEventFilter(this);
    connect(&timeline, &TimelineView::linkHovered, this, &LinkGuard::show);
    connect(&timeline, &TimelineView::linkActivated, this, [this](const QUrl& url, const QString& words) {
        if (words.isEmpty())
            emit opens(url);
        else
            ask(url, words);
    });
}

bool LinkGuard::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        show(m_shown);
    return QObject::eventFilter(watched, event);
}

void LinkGuard::show(const QUrl& url)
{
    m_shown = url;
    m_target->setVisible(url.isValid());
    if (!url.isValid())
        return;
    QPalette palette = m_timeline.palette();
    palette.setColor(QPalette::Window, Theme::current().color("surface.raised"));
    palette.setColor(QPalette::WindowText, Theme::current().color("text.secondary"));
    m_target->setPalette(palette);
    m_target->setFont(Theme::font("secondary"));
    const int room = m_timeline.width() - 24;
    m_target->setText(m_target->fontMetrics().elidedText(trueTarget(url), Qt::ElideMiddle, room - 16));
    m_target->adjustSize();
    m_target->move(0, m_timeline.height() - m_target->height());
    m_target->raise();
}

void LinkGuard::ask(const QUrl& url, const QString& words)
{
    auto* box = new QMessageBox(QMessageBox::NoIcon, tr("Open link"), tr("This link leads to %1.").arg(trueHost(url)),
        QMessageBox::Cancel, m_timeline.window());
    box->setObjectName(QStringLiteral("linkQuestion"));
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(tr("Its words say “%1”, which is another place or looks like one.\n\n%2")
                                .arg(withoutTricks(words).left(120), trueTarget(url).left(400)));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton* open = box->addButton(tr("Open it"), QMessageBox::AcceptRole);
    box->setDefaultButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::buttonClicked, this, [this, open, url](const QAbstractButton* clicked) {
        if (clicked == static_cast<const void*>(open))
            emit opens(url);
    });
    box->open();
}

} // namespace desk::ui
