// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/namespopup.h"

#include "ui/common/format.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QVBoxLayout>

namespace desk::ui {

namespace {

constexpr int kWidth = 280, kHeight = 320;
constexpr int kValue = Qt::UserRole; ///< the query value; none of the row that leads to further names

} // namespace

NamesPopup::NamesPopup(const ChartData& chart, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
{
    setObjectName(QStringLiteral("namesPopup"));
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(6);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(words::chartTitle(chart.spec));
    m_list->setFocusPolicy(Qt::NoFocus); // the arrows move in it while one types
    column->addWidget(m_search);
    column->addWidget(m_list);
    fill(chart);
    connect(m_search, &QLineEdit::textChanged, this, &NamesPopup::search);
    connect(m_search, &QLineEdit::returnPressed, this, &NamesPopup::take);
    connect(m_list, &QListWidget::itemClicked, this, &NamesPopup::take);
}

void NamesPopup::fill(const ChartData& chart)
{
    for (const ChartBar& bar : chart.bars) {
        auto* item = new QListWidgetItem(
            tr("%1 · %2", "a name, how many tickets")
                .arg(words::barLabel(chart.spec, bar.key), formatCount(static_cast<qint64>(bar.count))),
            m_list);
        item->setData(kValue, QString::fromStdString(bar.key));
    }
    if (chart.rest)
        new QListWidgetItem(
            tr("%Ln more name(s): search in the filter", nullptr, static_cast<int>(chart.rest->names)), m_list);
    m_list->setCurrentRow(0);
}

void NamesPopup::search(const QString& text)
{
    QListWidgetItem* first = nullptr;
    for (int i = 0; i < m_list->count(); ++i) {
        QListWidgetItem* item = m_list->item(i);
        const bool fits = item->data(kValue).isNull() || item->text().contains(text, Qt::CaseInsensitive);
        item->setHidden(!fits);
        first = first == nullptr && fits ? item : first;
    }
    m_list->setCurrentItem(first);
}

void NamesPopup::take()
{
    const QListWidgetItem* item = m_list->currentItem();
    if (item == nullptr)
        return;
    if (item->data(kValue).isNull())
        emit moreWanted();
    else
        emit chosen(item->data(kValue).toString(), QGuiApplication::keyboardModifiers().testFlag(Qt::ControlModifier));
    close();
}

bool NamesPopup::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp || key == Qt::Key_PageDown) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void NamesPopup::open(const QRect& globalPlace)
{
    resize(kWidth, kHeight);
    const QScreen* screen = QGuiApplication::screenAt(globalPlace.center());
    const QRect all = screen != nullptr ? screen->availableGeometry() : globalPlace;
    QPoint at(globalPlace.left(), globalPlace.bottom() + 4);
    if (screen != nullptr && at.y() + height() > all.bottom())
        at.setY(std::max(all.top(), globalPlace.top() - 4 - height()));
    if (screen != nullptr)
        at.setX(std::clamp(at.x(), all.left(), std::max(all.left(), all.right() - width())));
    move(at);
    show();
    m_search->setFocus(Qt::PopupFocusReason);
}

} // namespace desk::ui
