// Run by the build: tables of codes → C++ source with them as constants, so that the program starts with sorted tables.
// Usage: make_code_table OUTPUT TABLE.csv...
#include "codes/code_file.hpp"
#include "text/fold.hpp"
#include "text/rare_characters.hpp"

#include <algorithm>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>

namespace {

using namespace budgetcheck;

void read(const std::string& path, codes::CodeTable& table) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(file), {}};
    if (!file) throw std::runtime_error(path + ": cannot be read");
    const auto problem = codes::read_code_file(bytes, table);
    if (!problem) return;
    std::string said = path + ": " + std::string(problem->key);
    for (const std::string& argument : problem->arguments) said += " | " + argument;
    throw std::runtime_error(said);
}

std::string literal(std::u16string_view name) {
    if (std::ranges::any_of(name, text::is_rare)) throw std::runtime_error(text::to_utf8(name) + ": a rare character");
    std::string result = "u\"";
    for (const char c : text::to_utf8(name)) result.append(c == '"' || c == '\\' ? "\\" : "").push_back(c);
    return result + '"';
}

void write(std::string_view name, const std::vector<std::uint32_t>& numbers, std::ostream& out) {
    out << "constexpr std::array<std::uint32_t, " << numbers.size() << "> " << name << "{\n";
    for (const std::uint32_t number : numbers) out << "    " << number << "U,\n";
    out << "};\n\n";
}

void write(const codes::CompiledNames& names, std::ostream& out) {
    constexpr std::size_t width = 40;  // characters a line
    out << "constexpr std::u16string_view characters =";
    for (std::size_t begin = 0; begin < names.characters.size(); begin += width)
        out << "\n    " << literal(std::u16string_view(names.characters).substr(begin, width));
    out << ";\n\nconstexpr std::array<CompiledCode, " << names.rows.size() << "> names{{\n";
    for (const codes::CompiledCode& row : names.rows)
        out << "    {" << row.code << ", " << row.name_begin << ", " << row.name_size << ", " << row.first_year << ", "
            << row.last_year << ", " << int{row.basis} << "},\n";
    out << "}};\n\n";
}

void write(const codes::CodeTable& table, std::ostream& out) {
    out << "// Made by make_code_table from src/codes/data: change the tables there.\n"
           "#include \"codes/code_book.hpp\"\n\n#include <array>\n\n"
           "namespace budgetcheck::codes {\nnamespace {\n\n";
    write(codes::compile(table.names), out);
    write("by_code", codes::slots_by_code(table.names), out);
    write("by_name", codes::sorted_by_name(table.names), out);
    out << "constexpr std::array<RenamedCode, " << table.renamed.size() << "> renamed_names{{\n";
    for (const codes::RenamedCode& row : table.renamed)
        out << "    {" << row.code << ", " << literal(row.old_name) << ", " << literal(row.new_name) << ", "
            << row.new_since << "},\n";
    out << "}};\n\n}  // namespace\n\n"
           "const CodeBook& CodeBook::compiled_in() {\n"
           "    static const CodeBook book(CompiledCodes{characters, names, by_code, by_name, renamed_names});\n"
           "    return book;\n}\n\n}  // namespace budgetcheck::codes\n";
}

}  // namespace

int main(int argc, char** argv) {
    try {
        if (argc < 3) throw std::runtime_error("usage: make_code_table OUTPUT TABLE.csv...");
        codes::CodeTable table;
        for (int i = 2; i < argc; ++i) read(argv[i], table);
        codes::put_in_order(table);
        std::ofstream out(argv[1], std::ios::binary);
        write(table, out);
        out.close();
        if (!out) throw std::runtime_error(std::string(argv[1]) + ": cannot be written");
    } catch (const std::exception& error) {
        std::cerr << "make_code_table: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
