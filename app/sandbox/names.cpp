// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sandbox/names.h"

#include "app/sandbox/random.h"

#include <QString>
#include <array>

namespace desk::sandbox {
namespace {

struct Culture {
    std::string_view locale, timeZone, phonePrefix;
    double weightEu, weightFrance;
    std::array<std::string_view, 16> first, last;
};

constexpr std::array kCultures {
    Culture { "en-GB", "Europe/London", "+44 7700 9", 30, 5,
        { "Oliver", "Aoife", "Harriet", "George", "Niamh", "Callum", "Sophie", "James", "Megan", "Rhys", "Charlotte",
            "Ben", "Eleanor", "Declan", "Isla", "Martin" },
        { "Hughes", "Brennan", "Walker", "Ashworth", "Doyle", "Fraser", "Pritchard", "Bennett", "Okonkwo", "Sinclair",
            "Hartley", "Marsh", "O’Neill", "Whitfield", "Lambert", "Carver" } },
    Culture { "fr", "Europe/Paris", "+33 6 39 98 ", 14, 70,
        { "Claire", "Julien", "Nadia", "Sophie", "Thomas", "Amélie", "Émile", "Chloé", "Mathieu", "Hélène", "Gaëlle",
            "Antoine", "Françoise", "Loïc", "Margaux", "Benoît" },
        { "Dubois", "Mercier", "Lambert", "Lefèvre", "Garnier", "Moreau", "Le Gall", "Benali", "Rousseau", "Chevalier",
            "Fabre", "Guérin", "Perrin", "Marchand", "d’Aubigny", "Besson" } },
    Culture { "nb", "Europe/Oslo", "+47 412 34 ", 14, 1,
        { "Jonas", "Ingrid", "Erik", "Silje", "Håkon", "Mette", "Bjørn", "Astrid", "Lars", "Sigrid", "Åse", "Torstein",
            "Maja", "Øystein", "Freja", "Anders" },
        { "Berg", "Lund", "Haugen", "Sørensen", "Nilsen", "Bakken", "Lindqvist", "Ødegård", "Strand", "Kjær", "Dahl",
            "Åkesson", "Holm", "Vik", "Solberg", "Hagen" } },
    Culture { "de", "Europe/Berlin", "+49 151 555 ", 16, 2,
        { "Martina", "Jürgen", "Lukas", "Anneliese", "Felix", "Käthe", "Stefan", "Hannah", "Moritz", "Sabine", "Björn",
            "Ulrike", "Tobias", "Franziska", "Götz", "Marie" },
        { "Keller", "Müller", "Schröder", "Weiß", "Vogel", "Krüger", "Hoffmann", "Brandt", "Lange", "König", "Schäfer",
            "Winkler", "Böhm", "Seidel", "Roth", "von der Heide" } },
    Culture { "nl", "Europe/Amsterdam", "+31 6 1234 ", 10, 1,
        { "Piet", "Femke", "Daan", "Lotte", "Bram", "Sanne", "Jeroen", "Anouk", "Maarten", "Fleur", "Ruben", "Marijke",
            "Thijs", "Noor", "Wouter", "Eva" },
        { "de Vries", "Jansen", "van Dijk", "Bakker", "Visser", "Smit", "de Boer", "Mulder", "van den Berg", "Bos",
            "Vermeulen", "Hendriks", "Peeters", "Maes", "Claes", "Dekker" } },
    Culture { "it", "Europe/Rome", "+39 333 555 ", 7, 4,
        { "Laura", "Marco", "Giulia", "Luca", "Elena", "Davide", "Chiara", "Paolo", "Inés", "Javier", "Lucía", "Diego",
            "Beatriz", "João", "Inês", "Núria" },
        { "Conti", "Ferrari", "Rinaldi", "Greco", "Colombo", "Moretti", "García", "Fernández", "Núñez", "Pérez",
            "Ribeiro", "Gonçalves", "Castellà", "Marini", "Serra", "Ortega" } },
    Culture { "en", "Europe/Paris", "+33 7 56 78 ", 6, 14,
        { "Omar", "Yasmine", "Karim", "Leïla", "Samir", "Nour", "Amine", "Fatima", "Mehdi", "Salma", "Youssef", "Inaya",
            "Rachid", "Hana", "Idris", "Zineb" },
        { "Haddad", "Benali", "El Amrani", "Mansouri", "Khelifi", "Saïdi", "Bouzid", "Nasser", "Ziani", "Chérif",
            "Haddou", "Belkacem", "Rahmani", "Toumi", "Aziz", "Darwish" } },
    Culture { "en", "Europe/Warsaw", "+48 512 345 ", 7, 2,
        { "Daniel", "Agnieszka", "Łukasz", "Zofia", "Jiří", "Tereza", "Ivana", "Goran", "Ravi", "Ananya", "Kenji",
            "Hana", "Wei", "Mei", "Tunde", "Chiamaka" },
        { "Wójcik", "Kowalska", "Zieliński", "Nowak", "Dvořák", "Horáková", "Petrović", "Novák", "Menon", "Sharma",
            "Tanaka", "Sato", "Chen", "Nguyễn", "Adeyemi", "Balogun" } },
};

constexpr std::array<std::string_view, 30> kAgentsEu { "Inès Caron", "Tom Okafor", "Mette Aas", "Priya Raman",
    "Jakub Nowicki", "Hannah Lindqvist", "Rory McBride", "Sofia Almeida", "Lena Fischer", "Anders Holm",
    "Grace Adeyemi", "Pieter Vos", "Elin Sandberg", "Marcus Bell", "Yuki Mori", "Katarina Babić", "Owen Price",
    "Noor van Leeuwen", "Dimitri Pappas", "Emma Byrne", "Jonas Weber", "Aisha Karim", "Filip Svensson", "Clara Neumann",
    "Sam Whitaker", "Ida Rask", "Mateo Ruiz", "Hugo Blom", "Zuzana Malá", "Liam Foster" };
constexpr std::array<std::string_view, 30> kAgentsFrance { "Luc Girard", "Camille Perret", "Inès Caron",
    "Bastien Roche", "Élodie Vasseur", "Karim Meziane", "Julie Tessier", "Noémie Blanc", "Florian Aubert",
    "Manon Delmas", "Yann Kervella", "Sarah Cohen", "Théo Marin", "Aurélie Picard", "Mehdi Larbi", "Anaïs Colin",
    "Hugo Renard", "Léa Fontaine", "Romain Gilles", "Océane Brun", "Cyril Masson", "Fanny Leclerc", "Nicolas Weiss",
    "Salomé Arnaud", "Paul Henry", "Lucie Charpentier", "Adrien Poulain", "Maud Ferrand", "Rémi Costa",
    "Alix Jourdan" };

constexpr std::array<std::string_view, 24> kTownsEu { "Trondheim", "Utrecht", "Bristol", "Freiburg", "Lyon", "Aarhus",
    "Malmö", "Ghent", "Leeds", "Münster", "Cork", "Turin", "Bergen", "Basel", "Graz", "Gdańsk", "Antwerp", "Cambridge",
    "Groningen", "Oslo", "Odense", "Girona", "Porto", "Edinburgh" };
constexpr std::array<std::string_view, 24> kTownsFrance { "Nantes", "Lyon", "Grenoble", "Strasbourg", "Bordeaux",
    "Annecy", "Rennes", "Toulouse", "Lille", "Dijon", "Tours", "Angers", "Montpellier", "La Rochelle", "Nancy",
    "Clermont-Ferrand", "Brest", "Pau", "Chambéry", "Besançon", "Le Mans", "Orléans", "Caen", "Genève" };
constexpr std::array<std::string_view, 12> kShopsEu { "{} Cycles", "Pedal Works {}", "{} Bysykkel", "Fietspunt {}",
    "Radhaus {}", "{} Bike Lab", "Vélo {}", "{} Courier Collective", "Sykkelhuset {}", "City of {} Fleet",
    "{} E-Bike Rentals", "Cargo {}" };
constexpr std::array<std::string_view, 12> kShopsFrance { "Cycles {}", "Cyclable {}", "Vélo {}", "Atelier du Vélo {}",
    "La Roue Libre {}", "Métropole de {}", "{} Mobilités", "Coursiers {}", "Cyclo-Sport {}", "Vélocité {}",
    "{} Location", "Comptoir du Cycle {}" };

char plainLetter(QChar c)
{
    if (c.unicode() == 0x00F8)
        return 'o';
    if (c.unicode() == 0x0142)
        return 'l';
    if (c.unicode() == 0x00E6)
        return 'a';
    if (c.unicode() == 0x00DF)
        return 's';
    if ((c >= u'a' && c <= u'z') || c == u' ' || c == u'-')
        return c == u' ' ? '.' : c.toLatin1();
    return 0;
}

} // namespace

PersonName drawName(Random& random, bool french)
{
    std::array<double, kCultures.size()> weights {};
    for (std::size_t i = 0; i < kCultures.size(); ++i)
        weights[i] = french ? kCultures[i].weightFrance : kCultures[i].weightEu;
    const Culture& culture = kCultures[random.weighted(weights)];
    const bool arabic = culture.phonePrefix.starts_with("+33 7");
    PersonName name { std::string(culture.first[random.below(16)]), std::string(culture.last[random.below(16)]),
        culture.locale, culture.timeZone, culture.phonePrefix };
    if (french && (arabic || random.chance(0.5)))
        name.locale = culture.locale == "en-GB" ? "en-GB" : "fr";
    return name;
}

std::span<const std::string_view> agentNames(bool french)
{
    return french ? std::span<const std::string_view>(kAgentsFrance) : std::span<const std::string_view>(kAgentsEu);
}

std::span<const std::string_view> towns(bool french)
{
    return french ? std::span<const std::string_view>(kTownsFrance) : std::span<const std::string_view>(kTownsEu);
}

std::string drawCompany(Random& random, bool french)
{
    std::string name(french ? kShopsFrance[random.below(12)] : kShopsEu[random.below(12)]);
    const auto town = towns(french)[random.below(24)];
    return name.replace(name.find("{}"), 2, town);
}

std::string asciiName(std::string_view name)
{
    const QString decomposed = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()))
                                   .toLower()
                                   .normalized(QString::NormalizationForm_KD);
    std::string plain;
    for (const QChar c : decomposed)
        if (const char letter = plainLetter(c))
            plain += letter;
    return plain.size() < 2 || plain.front() == '.' ? "client" : plain;
}

} // namespace desk::sandbox
