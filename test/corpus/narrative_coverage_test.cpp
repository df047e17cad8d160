// Every amount outside tables and glossary is read with coordinates, or listed as not understood: none is skipped in
// silence, and nearly all are read.
#include "corpus/real_documents.hpp"
#include "corpus/same_findings.hpp"

#include "catch.hpp"

#include <budgetcheck/check.hpp>

#include <iostream>
#include <regex>
#include <set>
#include <string>
#include <utility>

using namespace budgetcheck;

namespace {

using Place = std::pair<std::uint32_t, std::uint32_t>;  ///< line and column

/// Where amounts with a unit of money begin on the lines outside tables and glossary.
std::set<Place> printed_amounts(const std::string& utf8) {
    const text::Text text(utf8);
    const document::Document document = document::read(text);
    std::set<std::uint32_t> glossary;
    for (const document::Paragraph& paragraph : document.paragraphs)
        if (paragraph.section == document::Section::glossary)
            for (const document::Span& line : paragraph.lines) glossary.insert(line.line);
    // By characters: one stands for each of the folded line.
    const std::regex amount("[0-9][0-9,]*(\\.[0-9]+)? *([WY]?R|W)");
    std::set<Place> places;
    for (std::uint32_t i = 0; i < text.lines().size(); ++i) {
        using enum document::LineRole;
        const bool words = document.roles[i] == prose || document.roles[i] == paragraph;
        if (!words || glossary.contains(i)) continue;
        const text::Line& line = text.lines()[i];
        std::string characters;
        for (const char16_t c : line.folded)
            characters += c < 0x7F     ? static_cast<char>(c)
                          : c == u'元' ? 'R'
                          : c == u'万' ? 'W'
                          : c == u'亿' ? 'Y'
                                       : '_';
        for (std::sregex_iterator at(characters.begin(), characters.end(), amount), end; at != end; ++at)
            places.emplace(line.number, text.column(line, static_cast<std::uint32_t>(at->position())));
    }
    return places;
}

struct Share {
    std::size_t amounts = 0;
    std::size_t read = 0;
    std::string skipped;
};

Share share_of(const std::string& text) {
    const Report report = check(text, "text", {.keep_figures = true});
    std::set<Place> read;
    for (const FigureRecord& figure : report.figures)
        if (figure.view == "narrative") read.emplace(figure.place.line, figure.place.column);
    for (const ProjectRecord& project : report.projects)
        for (const IndicatorRecord& indicator : project.indicators)
            read.emplace(indicator.place.line, indicator.place.column);
    std::set<Place> listed;
    for (const Location& place : report.not_understood) listed.emplace(place.line, place.column);
    Share share;
    for (const Place& place : printed_amounts(text)) {
        ++share.amounts;
        if (read.contains(place)) ++share.read;
        else if (!listed.contains(place))
            share.skipped += std::to_string(place.first) + ":" + std::to_string(place.second) + "\n";
    }
    CHECK(report.coverage.narrative_amounts == report.coverage.narrative_read + report.not_understood.size());
    return share;
}

void check_share(const std::string& name, const std::string& text) {
    INFO(name);
    const Share share = share_of(text);
    std::cout << name << ": " << share.read << " of " << share.amounts << " amounts outside tables read\n";
    CHECK(share.skipped == "");
    CHECK(share.amounts > 0);
    CHECK(share.read * 100 >= share.amounts * 95);
}

}  // namespace

TEST_CASE("nearly every amount of the real narratives is read, the others are listed", "[corpus]") {
    for (const test::RealBudget& budget : test::real_budgets()) check_share(budget.name, budget.text);
}

TEST_CASE("nearly every amount of the samples' narratives is read, the others are listed", "[corpus]") {
    for (const std::string name : {"unit_budget.txt", "unit_budget_squeezed.txt", "department_budget.txt"})
        check_share(name, test::read_file(test::samples_folder() / name));
}
