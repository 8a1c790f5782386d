// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chartaccess.h"

#include "ui/charts/chartcard.h"

#include <QAccessibleWidget>
#include <QPointer>

namespace desk::ui {

namespace {

constexpr std::size_t kToldAtOnce = 6;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChartAccess)
};

const ChartScene::Spot* spotOf(const ChartCard* card, int spot)
{
    if (card == nullptr || card->scene() == nullptr || spot < 0 || spot >= card->spotCount())
        return nullptr;
    return &card->scene()->spots()[static_cast<std::size_t>(spot)];
}

/// One bar, bin or point.
class SpotAccess final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    SpotAccess(ChartCard* card, int spot)
        : m_card(card)
        , m_spot(spot)
    {
    }

    [[nodiscard]] bool isValid() const override { return spotOf(m_card, m_spot) != nullptr; }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* parent() const override
    {
        return QAccessible::queryAccessibleInterface(m_card.data());
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QString text(QAccessible::Text what) const override
    {
        const ChartScene::Spot* spot = spotOf(m_card, m_spot);
        if (spot == nullptr)
            return {};
        if (what == QAccessible::Value)
            return spot->values.front().number;
        return what == QAccessible::Name ? spokenSpot(*m_card, m_spot) : QString();
    }
    void setText(QAccessible::Text, const QString&) override { }
    [[nodiscard]] QRect rect() const override
    {
        const ChartScene::Spot* spot = spotOf(m_card, m_spot);
        if (spot == nullptr)
            return {};
        const QRect area = spot->area.toAlignedRect();
        return { m_card->mapToGlobal(area.topLeft()), area.size() };
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state;
        const ChartScene::Spot* spot = spotOf(m_card, m_spot);
        if (spot == nullptr) {
            state.invalid = true;
            return state;
        }
        state.focusable = true;
        state.selectable = !spot->queryValue.isEmpty();
        state.focused = m_card->hasFocus() && m_card->cursor() == m_spot;
        state.selected = spot->chosen || m_card->isBrushed(m_spot);
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return { pressAction(), showMenuAction() }; }
    [[nodiscard]] QString localizedActionDescription(const QString& name) const override
    {
        return name == pressAction() ? Words::tr("Choose in the filter") : Words::tr("List these tickets");
    }
    void doAction(const QString& name) override
    {
        if (!isValid())
            return;
        name == pressAction() ? m_card->chooseSpot(m_spot, false) : m_card->listSpot(m_spot);
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QPointer<ChartCard> m_card;
    int m_spot;
};

class ChartAccess final : public QAccessibleWidget {
public:
    explicit ChartAccess(ChartCard* card)
        : QAccessibleWidget(card, QAccessible::Chart)
    {
    }
    ~ChartAccess() override
    {
        for (const QAccessible::Id id : m_spots)
            QAccessible::deleteAccessibleInterface(id);
    }

    [[nodiscard]] int childCount() const override { return buttons() + card().spotCount(); }
    [[nodiscard]] QAccessibleInterface* child(int index) const override
    {
        return index < buttons() ? QAccessibleWidget::child(index) : spot(index - buttons());
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override
    {
        return card().hasFocus() && card().cursor() >= 0 ? spot(card().cursor()) : QAccessibleWidget::focusChild();
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override
    {
        const QPoint at = card().mapFromGlobal(QPoint(x, y));
        const int found = card().spotCount() > 0 ? card().scene()->spotAt(at) : -1;
        return found >= 0 ? spot(found) : QAccessibleWidget::childAt(x, y);
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override
    {
        for (std::size_t i = 0; i < m_spots.size(); ++i)
            if (QAccessible::accessibleInterface(m_spots[i]) == child)
                return buttons() + static_cast<int>(i);
        return QAccessibleWidget::indexOfChild(child);
    }
    [[nodiscard]] QString text(QAccessible::Text what) const override
    {
        return what == QAccessible::Description ? spokenSummary(card()) : QAccessibleWidget::text(what);
    }

private:
    [[nodiscard]] ChartCard& card() const { return *static_cast<ChartCard*>(widget()); }
    [[nodiscard]] int buttons() const { return QAccessibleWidget::childCount(); }
    /// Made when first asked for.
    [[nodiscard]] QAccessibleInterface* spot(int index) const
    {
        if (index < 0 || index >= card().spotCount())
            return nullptr;
        while (static_cast<int>(m_spots.size()) <= index)
            m_spots.push_back(
                QAccessible::registerAccessibleInterface(new SpotAccess(&card(), static_cast<int>(m_spots.size()))));
        return QAccessible::accessibleInterface(m_spots[static_cast<std::size_t>(index)]);
    }

    mutable std::vector<QAccessible::Id> m_spots;
};

QAccessibleInterface* chartAccess(const QString&, QObject* object)
{
    auto* card = qobject_cast<ChartCard*>(object);
    return card ? new ChartAccess(card) : nullptr;
}

} // namespace

QString spokenSpot(const ChartCard& card, int index)
{
    const ChartScene::Spot* spot = spotOf(&card, index);
    if (spot == nullptr)
        return {};
    QStringList parts { spot->label };
    for (const ChartScene::Value& value : spot->values)
        parts.append(value.name + QLatin1Char(' ') + value.number);
    return parts.join(QStringLiteral(", "));
}

QString spokenSummary(const ChartCard& card)
{
    QStringList sentences { card.subtitle() };
    const int count = card.spotCount();
    if (count == 0)
        return sentences.constFirst();
    const bool columns = card.scene()->inColumns();
    // Bars are sorted, the first ones matter; what runs on is told from its first to its last point.
    std::vector<const ChartScene::Spot*> told;
    for (int i = 0; i < count && !columns && told.size() < kToldAtOnce; ++i)
        told.push_back(spotOf(&card, i));
    if (columns)
        told = { spotOf(&card, 0), spotOf(&card, count - 1) };
    QStringList values;
    for (const ChartScene::Spot* spot : told) {
        QString words = spot->label + QLatin1Char(' ') + spot->values.front().number;
        if (!columns && spot->values.size() > 1)
            words += QStringLiteral(", ") + spot->values[1].number;
        values.append(words);
    }
    sentences.append((columns ? Words::tr("%Ln point(s)", nullptr, count) : Words::tr("%Ln bar(s)", nullptr, count))
        + QStringLiteral(": ") + values.join(QStringLiteral("; ")));
    return sentences.join(QStringLiteral(". "));
}

void installChartAccess()
{
    static const bool installed = [] {
        QAccessible::installFactory(chartAccess);
        return true;
    }();
    static_cast<void>(installed);
}

void announceCursor(ChartCard* card)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleInterface* access = QAccessible::queryAccessibleInterface(card);
    QAccessibleInterface* spot = access != nullptr ? access->focusChild() : nullptr;
    if (spot == nullptr)
        return;
    QAccessibleEvent event(spot, QAccessible::Focus);
    QAccessible::updateAccessibility(&event);
}

} // namespace desk::ui
