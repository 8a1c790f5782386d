// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/text.h"
#include "app/export/tablewriter.h"

#include <QDir>
#include <QFile>
#include <cstdio>
#include <xlsxwriter.h>

namespace desk {

namespace {

constexpr lxw_row_t kSheetRows = LXW_ROW_MAX;
constexpr qsizetype kCellCharacters = 32'000; // Excel's own limit is 32,767
constexpr double kExcelEpochDays = 25'569; // 1970-01-01 in days since 1899-12-30
constexpr double kDayMilliseconds = 86'400'000;

/// What a cell can hold: no control characters, not too long.
std::string cellText(std::string_view utf8Text)
{
    QString clean = text(utf8Text).left(kCellCharacters);
    clean.removeIf([](QChar c) { return c.unicode() < 0x20 && c != u'\n' && c != u'\t'; });
    return utf8(clean);
}

/// Room for a number behind it, and without what Excel refuses.
QString sheetName(QString name)
{
    constexpr qsizetype kLongest = 26; // of 31
    name.removeIf([](QChar c) { return QStringView(u"[]:*?/\\'").contains(c) || c.unicode() < 0x20; });
    return name.left(kLongest);
}

class XlsxWriter final : public TableWriter {
public:
    XlsxWriter(const QString& file, const QString& sheet, Millis made)
        : m_file(file)
        , m_sheetName(sheetName(sheet))
        , m_part(file + QStringLiteral(".part"))
    {
        // The library tries the file only at the end: an hour of rows must not be lost to a missing folder.
        if (!QFile(m_part).open(QIODevice::WriteOnly))
            return;
        QByteArray temporary = QFile::encodeName(QDir::tempPath());
        lxw_workbook_options options {};
        options.constant_memory = LXW_TRUE;
        options.tmpdir = temporary.data();
        m_book = workbook_new_opt(QFile::encodeName(m_part).constData(), &options);
        if (!m_book)
            return;
        if (made != 0) {
            lxw_doc_properties properties {};
            properties.created = static_cast<time_t>(made / 1000);
            workbook_set_properties(m_book, &properties);
        }
        m_bold = workbook_add_format(m_book);
        format_set_bold(m_bold);
        m_time = workbook_add_format(m_book);
        format_set_num_format(m_time, "yyyy-mm-dd hh:mm:ss");
        m_date = workbook_add_format(m_book);
        format_set_num_format(m_date, "yyyy-mm-dd");
    }
    XlsxWriter(const XlsxWriter&) = delete;
    XlsxWriter& operator=(const XlsxWriter&) = delete;
    ~XlsxWriter() override
    {
        if (m_book) {
            workbook_close(m_book);
            QFile::remove(m_part);
        }
    }

    void header(std::span<const std::string_view> names) override
    {
        m_names.assign(names.begin(), names.end());
        newSheet();
    }

    void row(std::span<const TableCell> cells) override
    {
        if (!m_book)
            return;
        if (m_row >= kSheetRows)
            newSheet();
        for (std::size_t i = 0; i < cells.size(); ++i)
            write(static_cast<lxw_col_t>(i), cells[i]);
        ++m_row;
    }

    Result<void> finish() override
    {
        if (!m_book)
            return Error { Error::Kind::Storage, QStringLiteral("%1 cannot be written").arg(m_file) };
        const lxw_error error = workbook_close(std::exchange(m_book, nullptr));
        if (error == LXW_NO_ERROR
            && std::rename(QFile::encodeName(m_part).constData(), QFile::encodeName(m_file).constData()) == 0)
            return {};
        QFile::remove(m_part);
        const QString why
            = error == LXW_NO_ERROR ? QString() : QStringLiteral(": ") + QString::fromUtf8(lxw_strerror(error));
        return Error { Error::Kind::Storage, QStringLiteral("%1 cannot be written").arg(m_file) + why };
    }

private:
    void newSheet()
    {
        if (!m_book)
            return;
        ++m_sheets;
        const QString name = m_sheets == 1 ? m_sheetName : m_sheetName + QStringLiteral(" %1").arg(m_sheets);
        m_sheet = workbook_add_worksheet(m_book, utf8(name).c_str());
        worksheet_freeze_panes(m_sheet, 1, 0);
        for (std::size_t i = 0; i < m_names.size(); ++i)
            worksheet_write_string(m_sheet, 0, static_cast<lxw_col_t>(i), m_names[i].c_str(), m_bold);
        m_row = 1;
    }

    void write(lxw_col_t column, const TableCell& cell)
    {
        if (const auto* string = std::get_if<std::string_view>(&cell))
            worksheet_write_string(m_sheet, m_row, column, cellText(*string).c_str(), nullptr);
        else if (const auto* number = std::get_if<std::int64_t>(&cell))
            worksheet_write_number(m_sheet, m_row, column, static_cast<double>(*number), nullptr);
        else if (const auto* decimal = std::get_if<double>(&cell))
            worksheet_write_number(m_sheet, m_row, column, *decimal, nullptr);
        else if (const auto* day = std::get_if<TableDate>(&cell))
            writeDay(column, *day);
        else if (const auto* time = std::get_if<TableTime>(&cell))
            worksheet_write_number(
                m_sheet, m_row, column, kExcelEpochDays + static_cast<double>(time->at) / kDayMilliseconds, m_time);
    }

    void writeDay(lxw_col_t column, TableDate day)
    {
        lxw_datetime at { day.year, day.month, day.day, 0, 0, 0 };
        worksheet_write_datetime(m_sheet, m_row, column, &at, m_date);
    }

    QString m_file, m_sheetName, m_part;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format* m_bold = nullptr;
    lxw_format* m_time = nullptr;
    lxw_format* m_date = nullptr;
    std::vector<std::string> m_names;
    lxw_row_t m_row = 0;
    int m_sheets = 0;
};

} // namespace

std::unique_ptr<TableWriter> makeXlsxWriter(const QString& file, const QString& sheet, Millis made)
{
    return std::make_unique<XlsxWriter>(file, sheet, made);
}

} // namespace desk
