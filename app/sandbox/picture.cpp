// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/picture.h"

#include <QtEndian>
#include <algorithm>
#include <array>

namespace desk::sandbox {

namespace {

constexpr int kWidth = 320, kHeight = 200;

std::uint32_t checkSum(const QByteArray& bytes)
{
    std::uint32_t sum = ~0U;
    for (const char c : bytes) {
        sum ^= static_cast<unsigned char>(c);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum & 1U) != 0 ? sum >> 1U ^ 0xEDB88320U : sum >> 1U;
    }
    return ~sum;
}

QByteArray number(std::uint32_t value)
{
    QByteArray bytes(4, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray chunk(const QByteArray& name, const QByteArray& content)
{
    return number(static_cast<std::uint32_t>(content.size())) + name + content + number(checkSum(name + content));
}

/// A wall with a lamp on it: a slope of one colour and a disc of another.
QByteArray points(std::uint32_t seed)
{
    const std::array<int, 3> wall { int(60 + seed % 120), int(70 + seed / 7 % 120), int(90 + seed / 49 % 120) };
    const int x0 = int(80 + seed % 160), y0 = 100, radius = 44;
    QByteArray rows;
    rows.reserve((kWidth * 3 + 1) * kHeight);
    for (int y = 0; y < kHeight; ++y) {
        rows += '\0'; // no filter
        for (int x = 0; x < kWidth; ++x) {
            const bool lamp = (x - x0) * (x - x0) + (y - y0) * (y - y0) < radius * radius;
            for (const int part : wall)
                rows += static_cast<char>(lamp ? 255 - part / 2 : part + y / 4);
        }
    }
    return rows;
}

} // namespace

bool isPicture(const QString& name)
{
    static const QStringList kEndings { QStringLiteral(".png"), QStringLiteral(".jpg"), QStringLiteral(".jpeg") };
    return std::ranges::any_of(
        kEndings, [&](const QString& ending) { return name.endsWith(ending, Qt::CaseInsensitive); });
}

HttpResponse picture(const QString& id)
{
    std::uint32_t seed = 0;
    for (const QChar c : id)
        seed = seed * 31 + c.unicode();
    const QByteArray head
        = number(kWidth) + number(kHeight) + QByteArray::fromHex("0802000000"); // 8 bits, three colours
    const QByteArray packed = qCompress(points(seed)).mid(4); // without Qt's own length in front
    HttpResponse response;
    response.contentType = "image/png";
    response.body
        = QByteArray::fromHex("89504e470d0a1a0a") + chunk("IHDR", head) + chunk("IDAT", packed) + chunk("IEND", {});
    return response;
}

} // namespace desk::sandbox
