// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/live/livevalues.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace desk {

namespace live {

const std::vector<const char*>& metricsOf(const char* topic)
{
    static const std::vector<const char*> chats { kWaiting, kAssigned, kOpen, kMissed, kGood, kBad, kWaitAvg, kWaitMax,
        kResponseAvg, kResponseMax, kDurationAvg, kDurationMax };
    static const std::vector<const char*> agents { kOnline, kAway, kInvisible };
    return QLatin1String(topic) == QLatin1String(kAgents) ? agents : chats;
}

} // namespace live

namespace {

constexpr qsizetype kMostWords = 300;

QString compact(const QJsonValue& value)
{
    const QByteArray text = QJsonDocument(QJsonArray { value }).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(text.mid(1, text.size() - 2)).left(kMostWords);
}

/// An id as text, whether it came as a number or as text.
QString idText(const QJsonValue& value)
{
    if (value.isString())
        return value.toString();
    return value.isDouble() ? QString::number(value.toInteger()) : QString();
}

LiveValue valueOf(const QJsonValue& value)
{
    if (value.isDouble())
        return { value.toDouble() < 0 ? std::nullopt : std::optional(value.toDouble()), {} };
    return value.isNull() ? LiveValue() : LiveValue { std::nullopt, compact(value) };
}

/// {"30":1,"60":1}: the windows in minutes; 0 where this is no such object.
bool isByWindow(const QJsonObject& object)
{
    if (object.isEmpty())
        return false;
    for (auto it = object.begin(); it != object.end(); ++it) {
        bool number = false;
        if (it.key().toInt(&number) <= 0 || !number)
            return false;
    }
    return true;
}

LivePatch patchOf(const QJsonObject& content)
{
    LivePatch patch;
    LiveKey key { idText(content[QLatin1String("department_id")]), content[QLatin1String("topic")].toString(), {}, 0 };
    // As subscribed: "chats.missed_chats".
    key.topic = key.topic.section(QLatin1Char('.'), 0, 0);
    const int window = content[QLatin1String("window")].toInt();
    const QJsonObject data = content[QLatin1String("data")].toObject();
    for (auto it = data.begin(); it != data.end(); ++it) {
        key.metric = it.key();
        const QJsonObject byWindow = it.value().toObject();
        if (!isByWindow(byWindow)) {
            key.window = window;
            patch.emplace_back(key, valueOf(it.value()));
            continue;
        }
        for (auto part = byWindow.begin(); part != byWindow.end(); ++part) {
            key.window = part.key().toInt();
            patch.emplace_back(key, valueOf(part.value()));
        }
    }
    return patch;
}

} // namespace

LiveMessage LiveMessage::read(const QByteArray& json)
{
    LiveMessage result;
    const QJsonDocument document = QJsonDocument::fromJson(json);
    if (!document.isObject())
        return result;
    const QJsonObject root = document.object();
    const QJsonValue words = root[QLatin1String("message")];
    result.status = root[QLatin1String("status_code")].toInt();
    result.words = (words.isString() ? words.toString()
            : words.isUndefined()    ? QString()
                                     : compact(words))
                       .left(kMostWords);
    if (result.status == 401)
        result.kind = Kind::Refused;
    else if (root[QLatin1String("content")].isObject()) {
        result.kind = Kind::Patch;
        result.patch = patchOf(root[QLatin1String("content")].toObject());
    } else if (words.toObject()[QLatin1String("authenticated")].toBool())
        result.kind = Kind::Authenticated;
    else if (result.status == 200 && result.words.startsWith(QLatin1String("Not Computed")))
        result.kind = Kind::NotComputed;
    else
        result.kind = Kind::Said;
    return result;
}

bool LiveValues::merge(const LivePatch& patch)
{
    bool changed = false;
    for (const auto& [key, value] : patch) {
        const auto [it, isNew] = m_values.try_emplace(key, value);
        changed |= isNew || it->second != value;
        it->second = value;
    }
    return changed;
}

std::optional<double> LiveValues::number(
    const char* topic, const char* metric, const QString& department, int window) const
{
    const auto it = m_values.find({ department, QString::fromLatin1(topic), QString::fromLatin1(metric), window });
    return it == m_values.end() ? std::nullopt : it->second.number;
}

} // namespace desk
