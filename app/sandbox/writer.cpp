// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/writer.h"

#include "app/sandbox/names.h"
#include "app/sandbox/timeline.h"

#include <chrono>

namespace desk::sandbox {
namespace {

/// The names of Writer::m_slots, in order.
constexpr std::array<std::string_view, 14> kSlots { "order", "model", "city", "date", "amount", "serial", "km", "fw",
    "days", "first", "agent", "track", "name", "late" };
constexpr std::array<std::string_view, 7> kModels { "Fjell 2", "Fjell 2", "Fjell 1", "Skogen Cargo", "By Lett",
    "Vidde GT", "Kyst" };
constexpr std::array<std::string_view, 12> kMonthsEnglish { "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December" };
constexpr std::array<std::string_view, 12> kMonthsFrench { "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre" };

std::string dayText(Millis at, bool french)
{
    const std::chrono::year_month_day day { std::chrono::sys_days { std::chrono::days { at / kDay } } };
    const auto month = static_cast<std::size_t>(static_cast<unsigned>(day.month()) - 1);
    const auto number = static_cast<unsigned>(day.day());
    const std::string text = french && number == 1 ? "1er" : std::to_string(number);
    return text + ' ' + std::string(french ? kMonthsFrench[month] : kMonthsEnglish[month]);
}

std::string firstWord(const std::string& name)
{
    return name.substr(0, name.find(' '));
}

/// French: "de Nantes", but "d’Annecy".
void appendName(std::string& text, const std::string& name)
{
    const bool vowel = !name.empty() && std::string_view("AEIOU").find(name.front()) != std::string_view::npos;
    if (vowel && text.ends_with(" de "))
        text.replace(text.size() - 2, 2, "’");
    text += name;
}

void escapeTo(std::string& html, char c)
{
    switch (c) {
    case '&': html += "&amp;"; break;
    case '<': html += "&lt;"; break;
    case '>': html += "&gt;"; break;
    case '"': html += "&quot;"; break;
    default: html += c;
    }
}

} // namespace

Writer::Writer(const Topic& topic, Setting setting, Random random)
    : m_topic(topic)
    , m_phrases(phrasesOf(setting.french))
    , m_setting(std::move(setting))
    , m_random(random)
    , m_variant(&topic.variants[m_random.below(topic.variants.size())])
    , m_question(m_random.below(std::max<std::size_t>(1, topic.questions.size())))
{
    fillSlots();
    m_subjectIndex = m_random.below(m_variant->subjects.size());
    m_subject = fill(m_variant->subjects[m_subjectIndex]);
}

void Writer::fillSlots()
{
    const auto number
        = [&](std::uint64_t from, std::uint64_t to) { return std::to_string(from + m_random.below(to - from)); };
    const bool french = m_setting.french;
    const auto euros = number(19, 480) + (m_random.chance(0.5) ? (french ? ",90" : ".90") : (french ? ",00" : ".00"));
    m_slots[0] = "NO-" + number(31000, 98999);
    m_slots[1] = kModels[m_random.below(kModels.size())];
    m_slots[2] = towns(french)[m_random.below(24)];
    const auto ago = static_cast<Millis>(3 + m_random.below(9)) * kDay;
    m_slots[3] = dayText(m_setting.createdAt - ago, french);
    m_slots[4] = french ? euros + " €" : "€" + euros;
    m_slots[5] = "FJ2-0" + number(301, 999) + '-' + number(1000, 9999);
    m_slots[6] = number(2, 74) + number(10, 99);
    m_slots[7] = "4.2";
    m_slots[8] = number(3, 9);
    m_slots[9] = firstWord(m_setting.requester);
    m_slots[10] = firstWord(m_setting.agent);
    m_slots[11] = "NLX" + number(100000, 999999) + number(1000, 9999);
    m_slots[12] = m_setting.requester;
    m_slots[13] = number(10, 24);
}

std::string_view Writer::pick(const Lines& pool)
{
    return pool.empty() ? std::string_view() : pool[m_random.below(pool.size())];
}

std::string Writer::fill(std::string_view text) const
{
    std::string out;
    out.reserve(text.size() + 32);
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '|') {
            out += "\n\n";
        } else if (text[i] == '{') {
            const auto end = text.find('}', i);
            const auto name = text.substr(i + 1, end - i - 1);
            for (std::size_t s = 0; s < kSlots.size(); ++s)
                if (kSlots[s] == name)
                    appendName(out, m_slots[s]);
            i = end;
        } else {
            out += text[i];
        }
    }
    return out;
}

std::string Writer::plain(const Lines& pool)
{
    return fill(pick(pool));
}

std::string Writer::asCustomer(const std::string& body)
{
    const bool first = m_customerLetters++ == 0;
    if (m_setting.terse)
        return first && m_random.chance(0.6) ? plain(m_phrases.chatHellos) + ' ' + body : body;
    std::string text;
    if (m_random.chance(first ? 0.85 : 0.45))
        text = plain(first || m_setting.agent.empty() ? m_phrases.greetings : m_phrases.greetingsToAgent) + "\n\n";
    text += body;
    if (m_random.chance(first ? 0.85 : 0.5))
        text += "\n\n" + plain(m_phrases.signOffs) + '\n' + (m_random.chance(0.5) ? m_slots[12] : m_slots[9]);
    return text;
}

std::string Writer::asAgent(const std::string& body)
{
    const bool first = m_agentLetters++ == 0;
    if (m_setting.terse)
        return first ? plain(m_phrases.agentGreetings) + ' ' + body : body;
    std::string text = plain(m_phrases.agentGreetings) + "\n\n";
    if (first && m_random.chance(0.6))
        text += plain(m_phrases.agentOpeners) + ' ';
    text += body;
    if (m_random.chance(0.4))
        text += "\n\n" + plain(m_phrases.agentClosers);
    return text + "\n\n" + plain(m_phrases.agentSignatures);
}

std::string Writer::opening()
{
    std::string body;
    if (!m_setting.terse && m_random.chance(0.22))
        body = plain(m_phrases.context) + ' ';
    // The subjects are listed so that they go with the openings in turn.
    m_openingIndex = m_subjectIndex % m_variant->openings.size();
    body += fill(m_variant->openings[m_openingIndex]);
    if (!m_setting.terse && m_random.chance(0.45))
        body += (m_random.chance(0.5) ? "\n\n" : " ") + plain(m_phrases.closings);
    return asCustomer(body);
}

std::string Writer::question()
{
    if (++m_rounds > m_topic.questions.size())
        return agentLetter(m_phrases.followUps);
    m_asked = m_question++ % m_topic.questions.size();
    return asAgent(fill(m_topic.questions[m_asked].ask));
}

std::string Writer::answer()
{
    if (m_rounds > m_topic.questions.size())
        return customerLetter(m_phrases.followUpAnswers);
    return customerLetter(m_topic.questions[m_asked].answers);
}

std::string Writer::resolution()
{
    return asAgent(fill(resolutionText()));
}

/// The resolutions are listed by variant or, within the only variant, by opening; else any will do.
std::string_view Writer::resolutionText()
{
    const Lines& all = m_topic.resolutions;
    if (m_topic.variants.size() == 1)
        return all[m_openingIndex % all.size()];
    if (m_topic.variants.size() == all.size())
        return all[static_cast<std::size_t>(m_variant - m_topic.variants.data())];
    return pick(all);
}

std::string Writer::note()
{
    return plain(!m_topic.notes.empty() && m_random.chance(0.7) ? m_topic.notes : m_phrases.notes);
}

std::vector<File> Writer::files(std::int64_t firstId)
{
    const bool french = m_setting.french;
    std::vector<File> files;
    const auto count = m_random.chance(0.3) ? 2U : 1U;
    for (unsigned i = 0; i < count; ++i) {
        File file;
        file.id = firstId + i;
        file.size = static_cast<std::int64_t>(m_random.logNormal(900'000, 0.9));
        file.contentType = "image/jpeg";
        switch (m_random.below(7)) {
        case 0: file.name = "IMG_" + std::to_string(1000 + m_random.below(8999)) + ".jpg"; break;
        case 1: file.name = (french ? "facture-" : "invoice-") + m_slots[0] + ".pdf"; break;
        case 2: file.name = french ? "photo étiquette.jpg" : "serial label.jpg"; break;
        case 3: file.name = french ? "capture d’écran.png" : "screenshot.png"; break;
        case 4: file.name = french ? "ticket de caisse.pdf" : "receipt.pdf"; break;
        case 5: file.name = "charger-led.jpg"; break;
        default: file.name = "VID_" + std::to_string(1000 + m_random.below(8999)) + ".mp4";
        }
        if (file.name.ends_with(".pdf"))
            file.contentType = "application/pdf";
        else if (file.name.ends_with(".png"))
            file.contentType = "image/png";
        else if (file.name.ends_with(".mp4"))
            file.contentType = "video/mp4";
        file.inlineImage = file.contentType.starts_with("image/") && m_random.chance(0.2);
        if (m_random.chance(0.012)) {
            file.name = french ? "facture.pdf.exe" : "invoice.pdf.exe";
            file.contentType = "application/octet-stream";
            file.malware = true;
            file.inlineImage = false;
        }
        files.push_back(std::move(file));
    }
    return files;
}

std::string htmlOf(std::string_view text)
{
    std::string html = "<p>";
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i, 2) == "\n\n") {
            html += "</p><p>";
            ++i;
        } else if (text[i] == '\n') {
            html += "<br>";
        } else {
            escapeTo(html, text[i]);
        }
    }
    return html + "</p>";
}

} // namespace desk::sandbox
