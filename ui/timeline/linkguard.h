// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QUrl>

class QLabel;

namespace desk::ui {

class TimelineView;

/// Stands between the links of a conversation and the browser: the true target of the link under the pointer is shown
/// at the foot of the timeline, and a link that deceives is opened only after a person has read where it leads. Child
/// of the timeline; GUI thread.
class LinkGuard final : public QObject {
    Q_OBJECT

public:
    explicit LinkGuard(TimelineView& timeline);

signals:
    void opens(const QUrl& url); ///< a person wants this page

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show(const QUrl& url);
    void ask(const QUrl& url, const QString& words);

    TimelineView& m_timeline;
    QLabel* m_target;
    QUrl m_shown;
};

} // namespace desk::ui
