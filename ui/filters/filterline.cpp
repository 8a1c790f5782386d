// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filters/filterline.h"

#include "app/base/text.h"
#include "app/query/values.h"
#include "app/query/vocabulary.h"
#include "ui/common/format.h"
#include "ui/common/iconbutton.h"
#include "ui/common/metricwords.h"
#include "ui/filters/completionpopup.h"
#include "ui/filters/fieldwords.h"
#include "ui/filters/filteredit.h"
#include "ui/filters/mistakebox.h"
#include "ui/filters/querytext.h"
#include "ui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>

namespace desk::ui {

namespace {

constexpr int kHeight = 32;
constexpr int kTextLeft = 25; ///< after the lens; the text's own margin follows
constexpr int kClearWidth = 28;
constexpr int kSettleMs = 250;

QSet<QString> termTexts(const QString& text)
{
    QSet<QString> result;
    const auto parsed = parseQuery(text);
    if (const auto* query = std::get_if<Query>(&parsed))
        for (const QueryTerm& term : query->terms)
            result.insert(text.mid(term.begin, term.end - term.begin));
    return result;
}

} // namespace

FilterLine::FilterLine(QWidget* parent)
    : QWidget(parent)
    , m_edit(new FilterEdit(this))
    , m_clear(new IconButton("close", 24, this))
    , m_help(new IconButton("help", 24, this))
    , m_completions(new CompletionPopup(this))
    , m_mistakeBox(new MistakeBox(this))
{
    setObjectName(QStringLiteral("filterLine"));
    setFixedHeight(kHeight);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusProxy(m_edit);
    m_clear->setFocusPolicy(Qt::NoFocus);
    m_clear->hide();
    m_help->setFocusPolicy(Qt::NoFocus);
    m_edit->installEventFilter(this);
    connect(m_help, &IconButton::clicked, this, &FilterLine::helpWanted);
    connect(m_edit, &FilterEdit::parsed, this, &FilterLine::readText);
    connect(m_edit, &FilterEdit::keyPressed, this, &FilterLine::completeKey);
    connect(m_edit, &FilterEdit::focusChanged, this, [this](bool focus) {
        if (!focus) {
            settle();
            m_history.commit();
            m_completions->hide();
        } else if (beginsValue()) {
            updateCompletion(); // "tag:" still waits for its value
        }
        updateMistake();
        update();
    });
    connect(m_clear, &IconButton::clicked, this, [this] { setText({}, Source::View); });
    connect(
        m_completions, &CompletionPopup::chosen, this, [this](int row) { takeCompletion(row, QStringLiteral(" ")); });
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    connect(&m_settle, &QTimer::timeout, this, &FilterLine::settle);
    retranslate();
}

FilterLine::~FilterLine() = default;

QString FilterLine::text() const
{
    return m_edit->toPlainText();
}

void FilterLine::setText(const QString& text, Source source, bool goesOn)
{
    const QSet<QString> before = termTexts(this->text());
    if (source == Source::Chart)
        m_chartTerms += termTexts(text) - before;
    else if (source == Source::View)
        m_chartTerms.clear();
    m_edit->setChartTerms(m_chartTerms);
    m_history.commit();
    m_typing = source == Source::Typed;
    m_goesOn = goesOn;
    m_edit->replaceText(text);
    m_goesOn = false;
    m_typing = true;
    m_history.commit();
    m_completions->hide();
}

void FilterLine::step(const QString& text)
{
    m_typing = false;
    m_edit->replaceText(text);
    m_typing = true;
    m_completions->hide();
    emit historyChanged();
}

void FilterLine::goBack()
{
    step(m_history.back());
}

void FilterLine::goForward()
{
    step(m_history.forward());
}

void FilterLine::takeFocus()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

void FilterLine::askFor(QueryField field)
{
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->replaceText(withBeginningOf(text(), field));
    updateCompletion(); // where it stood there already too
}

void FilterLine::readText()
{
    const QString text = this->text();
    m_clear->setVisible(!text.isEmpty());
    updateMistake();
    update();
    m_settle.stop();
    if (m_edit->mistake()) {
        m_read = m_query; // the last good query stays in force
    } else {
        const auto parsed = parseQuery(text);
        if (m_goesOn)
            m_history.amend(text);
        else
            m_history.visit(text, m_typing);
        emit historyChanged();
        m_read = std::get<Query>(parsed);
        if (m_typing && (namingField() || namingValue()))
            m_settle.start();
        else
            settle();
    }
    if (m_typing)
        updateCompletion();
}

/// Whether the word at the caret could still become "status:" and the like.
bool FilterLine::namingField() const
{
    const CompletionContext at = completionAt(text(), m_edit->textCursor().position());
    return at.kind == CompletionContext::Kind::Field
        && (at.prefix.startsWith(kMetricPrefix)
            || std::ranges::any_of(queryFieldNames(), [&](const QString& name) { return name.startsWith(at.prefix); }));
}

/// Whether the caret is in a value that the account's own names complete: "tag:batt" on its way to "tag:battery".
bool FilterLine::namingValue() const
{
    const CompletionContext at = completionAt(text(), m_edit->textCursor().position());
    return at.kind == CompletionContext::Kind::Value && !at.prefix.isEmpty() && closedValues(at.field).isEmpty();
}

bool FilterLine::beginsValue() const
{
    const CompletionContext at = completionAt(text(), m_edit->textCursor().position());
    return at.kind == CompletionContext::Kind::Value && at.prefix.isEmpty();
}

/// Now it is known what the value may become: a name of its own, or nothing the account knows, is the filter at once;
/// the beginning of names waits until one is taken or the list is closed, so that the list does not go empty meanwhile.
void FilterLine::settleValue(const std::vector<Suggestion>& values)
{
    if (!m_settle.isActive() || !namingValue())
        return;
    const NameMatcher whole(m_context.prefix, false);
    const bool beginning = !values.empty() && std::ranges::none_of(values, [&](const Suggestion& value) {
        return whole.matches(utf8(QStringView(value.text)));
    });
    if (beginning)
        m_settle.stop();
    else
        settle();
}

void FilterLine::settle()
{
    m_settle.stop();
    if (m_read == m_query)
        return;
    m_query = m_read;
    emit queryChanged(m_query);
}

void FilterLine::setAnswer(const ViewState& view)
{
    m_count = view.error ? QStringLiteral("–") : formatCount(qint64(view.rows.size()));
    m_total = formatCount(qint64(view.total));
    m_edit->setUnknown(view.unknown);
    updateMistake();
    resizeEvent(nullptr);
    update();
}

void FilterLine::setUsable(bool usable)
{
    m_usable = usable;
    m_edit->setEnabled(usable);
    if (!usable)
        m_count.clear();
    retranslate();
    update();
}

void FilterLine::completeKey(QKeyEvent* event)
{
    const bool open = m_completions->isVisible();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers().testFlag(Qt::AltModifier)) {
        repair();
    } else if (open && (enter || event->key() == Qt::Key_Tab)) {
        takeCompletion(m_completions->current(), QStringLiteral(" "));
    } else if (open && event->key() == Qt::Key_Comma && m_context.kind == CompletionContext::Kind::Value) {
        takeCompletion(m_completions->current(), QStringLiteral(","));
    } else if (open && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
        m_completions->moveCurrent(event->key() == Qt::Key_Down ? 1 : -1);
    } else if (event->key() == Qt::Key_Down) {
        updateCompletion(true);
    } else if (event->key() == Qt::Key_Escape) {
        if (open) {
            m_completions->hide();
            if (namingValue())
                settle(); // that is what is meant
        } else {
            settle();
            emit left();
        }
        updateMistake();
    } else if (enter) {
        settle();
        m_history.commit();
        emit left();
    } else {
        return;
    }
    event->accept();
}

void FilterLine::updateCompletion(bool evenWhenEmpty)
{
    using Kind = CompletionContext::Kind;
    const int caret = m_edit->textCursor().position();
    m_context = completionAt(text(), caret);
    if (m_context.kind == Kind::None && evenWhenEmpty)
        m_context = { Kind::Field, QueryField::Text, {}, caret, caret, {} };
    if (m_context.kind == Kind::Field)
        showCompletions(fieldCompletions());
    else
        showCompletions(m_context.kind == Kind::Value ? withHints(valueCompletions()) : std::vector<Completion>());
    if (m_context.kind == Kind::Field)
        emit suggestionsWanted(QueryField::Custom, {}, m_context.prefix);
    else if (m_context.kind == Kind::Value)
        emit suggestionsWanted(m_context.field, m_context.name, m_context.prefix);
}

std::vector<Completion> FilterLine::fieldCompletions() const
{
    std::vector<Completion> items;
    if (m_context.field == QueryField::Custom)
        return items; // an open quotation: only fields of one's own, or a phrase
    for (const QString& name : queryFieldNames())
        if (const auto field = queryFieldFromName(name); field && name.startsWith(m_context.prefix))
            items.push_back({ name + QLatin1Char(':'), fieldWords(*field), {}, true, false });
    if (m_context.prefix.startsWith(QLatin1String("met")))
        for (const QString& name : queryMetricNames())
            if (const QString typed = kMetricPrefix + name; typed.startsWith(m_context.prefix))
                items.push_back(
                    { typed + QLatin1Char(':'), words::metricTitle(utf8(QStringView(name))), {}, true, false });
    const bool something = !text().left(m_context.begin).trimmed().isEmpty();
    if (something && QStringLiteral("or").startsWith(m_context.prefix))
        items.insert(m_context.prefix.isEmpty() ? items.end() : items.begin(),
            { QStringLiteral("OR"), tr("one side or the other"), {}, true, true });
    return items;
}

std::vector<Completion> FilterLine::valueCompletions() const
{
    std::vector<Completion> items;
    for (const QString& value : closedValues(m_context.field))
        if (value.startsWith(m_context.prefix, Qt::CaseInsensitive) && value != m_context.prefix)
            items.push_back({ value, {} });
    return items;
}

/// Adds operators, none and any behind the values, the last of which make room for them.
std::vector<Completion> FilterLine::withHints(std::vector<Completion> items) const
{
    std::vector<ValueHint> hints = valueHints({ m_context.field, m_context.name }, m_context.prefix);
    std::erase_if(hints, [](const ValueHint& hint) { return hint.text.startsWith(u'/'); }); // nobody types three dots
    const auto most = std::size_t(CompletionPopup::kMostRows);
    if (items.size() + hints.size() > most)
        items.resize(std::max(std::min(items.size(), most - 2), most - std::min(most, hints.size())));
    for (const ValueHint& hint : hints)
        items.push_back({ hint.text, hint.meaning, {}, true, true });
    return items;
}

void FilterLine::setSuggestions(
    QueryField field, const QString& name, const QString& prefix, const std::vector<Suggestion>& values)
{
    using Kind = CompletionContext::Kind;
    if (m_context.kind == Kind::None || m_context.prefix != prefix || !m_edit->hasFocus())
        return; // the answer to an older question
    if (m_context.kind == Kind::Field) {
        if (field != QueryField::Custom || !name.isEmpty())
            return;
        std::vector<Completion> items = fieldCompletions();
        for (const Suggestion& title : values)
            items.push_back(
                { inQuotes(title.text) + QLatin1Char(':'), fieldWords(QueryField::Custom), {}, true, false });
        showCompletions(std::move(items));
        return;
    }
    if (m_context.field != field || m_context.name != name)
        return;
    settleValue(values);
    std::vector<Completion> items = valueCompletions();
    for (const Suggestion& value : values) {
        const auto known = std::ranges::find(items, value.text, &Completion::text);
        if (known != items.end())
            known->count = value.count;
        else if (value.text != prefix && closedValues(field).isEmpty())
            items.push_back({ value.text, {}, value.count });
    }
    showCompletions(withHints(std::move(items)));
}

void FilterLine::showCompletions(std::vector<Completion> items)
{
    const bool show = !items.empty() && m_edit->hasFocus();
    const bool values = m_context.kind == CompletionContext::Kind::Value;
    m_completions->setItems(std::move(items), m_context.prefix, values ? "tag" : "filter", values);
    m_completions->setVisible(show);
    placePopups();
    updateMistake();
}

void FilterLine::takeCompletion(int row, const QString& after)
{
    if (row < 0 || row >= int(m_completions->items().size()))
        return;
    const Completion item = m_completions->items()[std::size_t(row)];
    m_completions->hide();
    const CompletionContext context = m_context;
    m_edit->replaceRange(context.begin, context.end,
        (item.asIs ? item.text : quotedValue(item.text)) + (item.complete ? after : QString()));
}

void FilterLine::repair()
{
    if (const auto mistake = m_edit->mistake(); mistake && !repairText(*mistake).isEmpty())
        m_edit->replaceText(repaired(text(), *mistake));
}

void FilterLine::updateMistake()
{
    const auto& mistake = m_edit->mistake();
    QStringList words;
    if (mistake)
        words += mistakeText(*mistake);
    // While a word is being completed, the list of what can stand there says more.
    const bool show = mistake && m_edit->hasFocus() && !m_completions->isVisible();
    if (show)
        m_mistakeBox->setWords(mistakeText(*mistake), repairText(*mistake));
    m_mistakeBox->setVisible(show);
    for (const auto& [rect, term] : m_edit->chips())
        if (const QStringList names = m_edit->unknownIn(*term); !names.isEmpty())
            words += unknownText(term->field, names);
    m_edit->setAccessibleDescription(words.join(QLatin1Char(' ')));
    placePopups();
}

/// Popups are children of the window, so that they can reach below the line without a window of their own.
void FilterLine::placePopups()
{
    const auto place = [this](QWidget* popup, int position) {
        if (popup->parentWidget() != window())
            popup->setParent(window());
        const int x = m_edit->mapTo(window(), m_edit->characterRect(position).topLeft().toPoint()).x() - 10;
        const int y = mapTo(window(), QPoint(0, height() + 4)).y();
        popup->move(std::clamp(x, 8, std::max(8, window()->width() - popup->width() - 8)), y);
        popup->raise();
    };
    const bool completions = m_completions->isVisibleTo(window()) || !m_completions->isHidden();
    if (completions && window() != this)
        place(m_completions, m_context.begin);
    if (m_edit->mistake() && window() != this) {
        const bool shown = !m_mistakeBox->isHidden();
        place(m_mistakeBox, m_edit->mistake()->begin);
        m_mistakeBox->setVisible(shown);
    }
    m_completions->setVisible(completions);
}

void FilterLine::paintEvent(QPaintEvent*)
{
    const Theme& theme = Theme::current();
    const bool focus = m_edit->hasFocus();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(theme.color("surface.base"));
    painter.setPen(QPen(theme.color(focus  ? "accent.focus"
                                : m_usable ? "border.control"
                                           : "border.normal"),
        focus ? 2 : 1));
    const qreal inset = focus ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), 6, 6);
    const auto mirrored = [&](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    painter.drawPixmap(mirrored(QRect(9, 8, 16, 16)),
        theme.icon("search", theme.color(m_usable ? "text.tertiary" : "text.disabled"), 16, devicePixelRatioF()));
    painter.setFont(Theme::font("secondary"));
    painter.setPen(theme.color("text.tertiary"));
    if (!m_count.isEmpty()) {
        const QString words = tr("%1 of %2").arg(m_edit->mistake() ? QStringLiteral("–") : m_count, m_total);
        painter.drawText(
            mirrored(rect().adjusted(0, 0, (m_clear->isVisible() ? -kClearWidth : 0) - kClearWidth - 4, 0)),
            Qt::AlignVCenter | Qt::AlignTrailing, words);
    }
}

void FilterLine::resizeEvent(QResizeEvent*)
{
    const QString words = m_count.isEmpty() ? QString() : tr("%1 of %2").arg(m_count, m_total);
    const int right = QFontMetrics(Theme::font("secondary")).horizontalAdvance(words) + 2 * kClearWidth + 16;
    const auto mirrored = [&](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    m_edit->setGeometry(mirrored(QRect(kTextLeft, 2, std::max(40, width() - kTextLeft - right), kHeight - 4)));
    m_help->move(mirrored(QRect(width() - kClearWidth, 4, 24, 24)).topLeft());
    m_clear->move(mirrored(QRect(width() - 2 * kClearWidth, 4, 24, 24)).topLeft());
    placePopups();
}

void FilterLine::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

/// F1 in the line is about the line; elsewhere it is the window's.
bool FilterLine::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_F1 && key->modifiers() == Qt::NoModifier) {
            event->accept();
            if (event->type() == QEvent::KeyPress)
                emit helpWanted();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void FilterLine::mousePressEvent(QMouseEvent*)
{
    m_edit->setFocus(Qt::MouseFocusReason);
}

void FilterLine::retranslate()
{
    m_edit->setAccessibleName(tr("Filter"));
    m_edit->setPlaceholderText(
        m_usable ? tr("Filter: words, status:open, tag:refund, created:<7d") : tr("Filter: add an account first"));
    m_clear->setLabel(tr("Clear filter"));
    m_help->setLabel(tr("What can be written here (F1)"));
}

} // namespace desk::ui
