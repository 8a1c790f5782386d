// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow/commandpalette.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

namespace desk::ui {

namespace {

constexpr int kWidth = 560;
constexpr int kTop = 96;
constexpr int kInput = 40;
constexpr int kRow = 32;
constexpr int kMostRows = 10;
enum Role { PlaceRole = Qt::UserRole, ShortcutRole, IconRole, EntryRole, TypedRole };

/// Where a word of the text begins with this one, -1 where none does.
qsizetype beginsAt(const QString& text, const QString& word)
{
    for (auto at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(word, at + 1, Qt::CaseInsensitive))
        if (at == 0 || !text.at(at - 1).isLetterOrNumber())
            return at;
    return -1;
}

/// Every word typed begins a word of the name or place.
bool matches(const QString& text, const QStringList& words)
{
    return std::ranges::all_of(words, [&](const QString& word) { return beginsAt(text, word) >= 0; });
}

/// The stretches of the name that were typed, in order, none over another.
std::vector<std::pair<qsizetype, qsizetype>> typedParts(const QString& name, const QStringList& words)
{
    std::vector<std::pair<qsizetype, qsizetype>> parts;
    for (const QString& word : words)
        if (const qsizetype at = beginsAt(name, word); at >= 0)
            parts.emplace_back(at, at + word.size());
    std::ranges::sort(parts);
    qsizetype free = 0;
    std::erase_if(
        parts, [&](const auto& part) { return part.first < std::exchange(free, std::max(free, part.second)); });
    return parts;
}

class PaletteDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return { 100, kRow };
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Theme& theme = Theme::current();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.color("selection.active"));
            painter->drawRoundedRect(option.rect, 4, 4);
        }
        const auto mirrored = [&](const QRect& r) { return QStyle::visualRect(option.direction, option.rect, r); };
        const QRect& r = option.rect;
        painter->drawPixmap(mirrored(QRect(r.x() + 12, r.y() + 8, 16, 16)),
            theme.icon(index.data(IconRole).toByteArray().constData(), theme.color("text.secondary"), 16,
                painter->device()->devicePixelRatioF()));
        int x = r.x() + 38;
        const auto write
            = [&](const QString& text, const char* step, const char* colour, QFont::Weight weight, int gap) {
                  painter->setFont(Theme::font(step, weight));
                  painter->setPen(theme.color(colour));
                  const int wide = painter->fontMetrics().horizontalAdvance(text);
                  painter->drawText(
                      mirrored(QRect(x, r.y(), r.right() - x, r.height())), Qt::AlignVCenter | Qt::AlignLeading, text);
                  x += wide + gap;
              };
        const QString name = index.data().toString();
        qsizetype at = 0;
        for (const auto& [begin, end] : typedParts(name, index.data(TypedRole).toStringList())) {
            write(name.mid(at, begin - at), "body", "text.primary", QFont::Normal, 0);
            write(name.mid(begin, end - begin), "body", "text.primary", QFont::DemiBold, 0);
            at = end;
        }
        write(name.mid(at), "body", "text.primary", QFont::Normal, 8);
        write(index.data(PlaceRole).toString(), "secondary", "text.tertiary", QFont::Normal, 8);
        painter->setFont(Theme::font("caption"));
        painter->setPen(theme.color("text.tertiary"));
        painter->drawText(mirrored(r.adjusted(0, 0, -12, 0)), Qt::AlignVCenter | Qt::AlignTrailing,
            index.data(ShortcutRole).toString());
        painter->restore();
    }
};

} // namespace

CommandPalette::CommandPalette(QWidget* window)
    : QWidget(window)
    , m_edit(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("commandPalette"));
    m_edit->setFrame(false);
    m_edit->setFixedHeight(kInput);
    m_edit->setTextMargins(32, 0, 12, 0); // the icon stands before it
    QPalette flat = m_edit->palette();
    flat.setColor(QPalette::Base, Qt::transparent);
    m_edit->setPalette(flat);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setModel(m_model);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 6);
    layout->setSpacing(5);
    layout->addWidget(m_edit);
    layout->addWidget(m_list);
    setFocusProxy(m_edit);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
    hide();
}

void CommandPalette::open(std::vector<Entry> entries)
{
    m_entries = std::move(entries);
    m_focusBefore = QApplication::focusWidget();
    m_edit->setPlaceholderText(tr("Type a command, a view or an account"));
    m_edit->setAccessibleName(tr("Commands"));
    m_edit->clear();
    filter({});
    raise();
    show();
    m_edit->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::filter(const QString& words)
{
    m_model->clear();
    const QStringList wanted = words.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries[i];
        if (!matches(entry.name + QLatin1Char(' ') + entry.place, wanted))
            continue;
        auto* item = new QStandardItem(entry.name);
        item->setData(entry.place, PlaceRole);
        item->setData(entry.shortcut, ShortcutRole);
        item->setData(QByteArray(entry.icon), IconRole);
        item->setData(int(i), EntryRole);
        item->setData(wanted, TypedRole);
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
    const int rows = std::clamp(m_model->rowCount(), 1, kMostRows);
    const int wide = std::min(kWidth, parentWidget()->width() - 32);
    setGeometry((parentWidget()->width() - wide) / 2, kTop, wide, kInput + rows * kRow + 15);
    m_list->setVisible(m_model->rowCount() > 0);
    update();
}

void CommandPalette::closeAnd(const std::function<void()>& then)
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus();
    if (then)
        then();
}

void CommandPalette::run(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    closeAnd(m_entries[std::size_t(index.data(EntryRole).toInt())].run);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut && isVisible())
        hide();
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const int row = m_list->currentIndex().row();
    switch (key->key()) {
    case Qt::Key_Escape: closeAnd({}); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: run(m_list->currentIndex()); return true;
    case Qt::Key_Down:
        m_list->setCurrentIndex(m_model->index(std::min(row + 1, m_model->rowCount() - 1), 0));
        return true;
    case Qt::Key_Up: m_list->setCurrentIndex(m_model->index(std::max(row - 1, 0), 0)); return true;
    default: return QWidget::eventFilter(watched, event);
    }
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.color("border.strong"), 1));
    painter.setBrush(theme.color("surface.overlay"));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    painter.fillRect(QRect(1, kInput + 5, width() - 2, 1), theme.color("border.hair"));
    const auto mirrored = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    painter.drawPixmap(mirrored(QRect(18, 4 + (kInput - 16) / 2, 16, 16)),
        theme.icon("command", theme.color("text.secondary"), 16, devicePixelRatioF()));
    if (m_model->rowCount() > 0)
        return;
    painter.setFont(Theme::font("body"));
    painter.setPen(theme.color("text.tertiary"));
    painter.drawText(mirrored(QRect(44, kInput + 9, width() - 56, kRow)), Qt::AlignVCenter | Qt::AlignLeading,
        painter.fontMetrics().elidedText(
            tr("Nothing here is called “%1”.").arg(m_edit->text().trimmed()), Qt::ElideRight, width() - 56));
}

} // namespace desk::ui
