// Lines → fields → rows.
#include "codes/code_file.hpp"

#include "text/fold.hpp"

#include <utf8.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <span>

namespace budgetcheck::codes {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

enum class Column : std::uint8_t { code, name, basis, first_year, last_year, old_name, new_name, new_since };

struct ColumnWord {
    std::string_view word;
    Column column;
};

constexpr auto column_words = std::to_array<ColumnWord>({
    {"code", Column::code},
    {"name", Column::name},
    {"basis", Column::basis},
    {"first_seen", Column::first_year},
    {"last_seen", Column::last_year},
    {"old_name", Column::old_name},
    {"new_name", Column::new_name},
    {"new_since", Column::new_since},
});

struct BasisWord {
    std::string_view word;
    Basis basis;
};

constexpr auto basis_words = std::to_array<BasisWord>({
    {"document", document_basis},
    {"notice", notice_basis},
    {"old-edition", old_edition_basis},
    {"recollection", recollection_basis},
});

template <typename Words>
std::string listed(const Words& words) {
    std::string result;
    for (const auto& row : words) result.append(result.empty() ? "" : ", ").append(row.word);
    return result;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r";
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == text.npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

/// Fields of a line (RFC 4180, but none goes over several lines).
std::vector<std::string> fields_of(std::string_view line) {
    std::vector<std::string> fields(1);
    bool quoted = false;
    for (std::size_t i = 0; i < line.size(); ++i) {
        const bool doubled = quoted && line.substr(i).starts_with("\"\"");
        if (line[i] == ',' && !quoted) fields.emplace_back();
        else if (line[i] != '"' || doubled) fields.back() += line[i];
        else quoted = !quoted;
        i += doubled;
    }
    for (std::string& field : fields) field = trimmed(field);
    return fields;
}

std::optional<std::uint32_t> number(std::string_view digits) {
    std::uint32_t value = 0;
    const auto [end, problem] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (problem != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return value;
}

/// Throws the Message of what is wrong; the line is put in front of its arguments where it is caught.
class Rows {
public:
    explicit Rows(CodeTable& table) : table_(table) {}

    void read_header(const std::vector<std::string>& words) {
        for (const std::string& word : words) {
            const auto found = std::ranges::find(column_words, word, &ColumnWord::word);
            if (found == column_words.end()) throw Message{"codes/column", {word, listed(column_words)}};
            if (has(found->column)) throw Message{"codes/column-twice", {word}};
            columns_.push_back(found->column);
        }
        renames_ = has(Column::old_name);
        const bool complete = has(Column::code) && (renames_ ? has(Column::new_name) : has(Column::name));
        if (!complete) throw Message{"codes/header", {}};
    }

    void read(std::vector<std::string> fields) {
        if (fields.size() != columns_.size())
            throw Message{"codes/fields", {std::to_string(fields.size()), std::to_string(columns_.size())}};
        fields_ = std::move(fields);
        if (renames_) table_.renamed.push_back(renamed());
        else table_.names.push_back(named());
    }

private:
    bool has(Column column) const { return std::ranges::find(columns_, column) != columns_.end(); }

    std::string_view field(Column column) const {
        const auto found = std::ranges::find(columns_, column);
        if (found == columns_.end()) return {};
        return fields_[static_cast<std::size_t>(found - columns_.begin())];
    }

    NamedCode named() {
        NamedCode row{code(), name(Column::name), basis()};
        row.first_year = year(Column::first_year, row.first_year);
        row.last_year = year(Column::last_year, row.last_year);
        if (row.first_year > row.last_year)
            throw Message{"codes/years", {std::to_string(row.first_year), std::to_string(row.last_year)}};
        return row;
    }

    RenamedCode renamed() {
        RenamedCode row{code(), name(Column::old_name), {}, year(Column::new_since, 0)};
        if (!field(Column::new_name).empty()) row.new_name = name(Column::new_name);
        return row;
    }

    /// A class, section or item of expenditure by function (2…), or by economic kind of departments (3…) or of the
    /// government (5…).
    std::uint32_t code() const {
        const std::string_view digits = field(Column::code);
        const bool kind = !digits.empty() && (digits[0] == '2' || digits[0] == '3' || digits[0] == '5');
        const bool level = digits.size() == 3 || digits.size() == 5 || (digits.size() == 7 && digits[0] == '2');
        const auto value = number(digits);
        if (!kind || !level || !value) throw Message{"codes/code", {std::string(digits)}};
        return *value;
    }

    std::u16string_view name(Column column) {
        const std::string_view printed = field(column);
        std::u16string characters;
        for (auto at = printed.begin(); at != printed.end();)
            if (const char16_t c = text::folded_unit(utf8::next(at, printed.end())); c != text::dropped)
                characters.push_back(c);
        characters = text::bare(characters);
        if (characters.empty()) throw Message{"codes/name", {}};
        return table_.texts.emplace_back(std::move(characters));
    }

    /// A row that does not say what it rests on is taken for an official one: whoever gives a file means it.
    Basis basis() const {
        std::string_view rest = field(Column::basis);
        if (rest.empty()) return notice_basis;
        Basis result = 0;
        while (!rest.empty()) {
            const std::string_view word = rest.substr(0, rest.find('+'));
            const auto found = std::ranges::find(basis_words, word, &BasisWord::word);
            if (found == basis_words.end()) throw Message{"codes/basis", {std::string(word), listed(basis_words)}};
            result |= found->basis;
            rest.remove_prefix(std::min(rest.size(), word.size() + 1));
        }
        return result;
    }

    std::uint16_t year(Column column, std::uint16_t otherwise) const {
        constexpr std::uint32_t first_possible = 1949;
        const std::string_view digits = field(column);
        if (digits.empty()) return otherwise;
        const auto value = number(digits);
        if (!value || *value < first_possible || *value > last_of_years)
            throw Message{"codes/year", {std::string(digits)}};
        return static_cast<std::uint16_t>(*value);
    }

    CodeTable& table_;
    std::vector<Column> columns_;
    std::vector<std::string> fields_;
    bool renames_ = false;
};

}  // namespace

std::optional<Message> read_code_file(std::string_view bytes, CodeTable& table) {
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    Rows rows(table);
    bool header = false;
    std::size_t number_of_line = 0;
    try {
        while (!bytes.empty()) {
            ++number_of_line;
            const std::string_view line = bytes.substr(0, bytes.find('\n'));
            bytes.remove_prefix(std::min(bytes.size(), line.size() + 1));
            if (utf8::find_invalid(line.begin(), line.end()) != line.end()) throw Message{"codes/encoding", {}};
            if (trimmed(line).empty()) continue;
            if (header) rows.read(fields_of(line));
            else rows.read_header(fields_of(line));
            header = true;
        }
        if (table.names.empty() && table.renamed.empty()) throw Message{"codes/no-rows", {}};
    } catch (Message& problem) {
        problem.arguments.insert(problem.arguments.begin(), std::to_string(number_of_line));
        return std::move(problem);
    }
    return std::nullopt;
}

}  // namespace budgetcheck::codes
