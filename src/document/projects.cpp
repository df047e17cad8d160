// Which titles head a statement or a form, and how far each reaches.
#include "document/projects.hpp"

#include "document/projects_parts.hpp"
#include "text/fold.hpp"

#include <algorithm>

namespace budgetcheck::document {
namespace {

constexpr std::u16string_view sentence_marks = u"。,;:!?≥≤=%";
constexpr std::size_t longest_first_line = 40;

bool is_blank(std::u16string_view line) { return line.find_first_not_of(u' ') == std::u16string_view::npos; }

/// The line above a title where it may be the title's beginning: alone with it between blank lines.
std::optional<std::uint32_t> line_above(const text::Text& text, const Title& title) {
    const std::uint32_t line = title.place.line;
    if (line < 2 || !is_blank(text.lines()[line - 2].folded)) return std::nullopt;
    const std::u16string_view above = text.lines()[line - 1].folded;
    const bool could_be = !is_blank(above) && above.size() <= longest_first_line &&
                          above.find_first_of(sentence_marks) == std::u16string_view::npos;
    return could_be ? std::optional(line - 1) : std::nullopt;
}

class ProjectsReader {
public:
    ProjectsReader(const text::Text& text, const std::vector<Title>& titles, Document& document)
        : text_(text), titles_(titles), paragraphs_(document.paragraphs), document_(document) {}

    void read() {
        for (std::size_t i = 0; i < titles_.size(); ++i) {
            const Title& title = titles_[i];
            if (!title.tables.empty() || title.numbered || title.leaders) continue;
            if (document_.projects.size() >= max_projects) {
                if (!document_.reached) document_.reached = ReachedLimit{Limit::projects, title.place.line};
                break;
            }
            if (title.section == Section::project) read_statement_at(i);
            else if (title.section == Section::form) read_form_at(i);
        }
        match_projects(document_);
    }

private:
    /// One past the last line of what stands under a title.
    std::uint32_t end_of(std::size_t i) const {
        if (i + 1 == titles_.size()) return static_cast<std::uint32_t>(text_.lines().size());
        const Title& next = titles_[i + 1];
        return next.section == Section::project ? line_above(text_, next).value_or(next.place.line) : next.place.line;
    }

    void read_statement_at(std::size_t i) {
        Project project;
        const Title& title = titles_[i];
        project.name = title.text;
        project.name_place = title.place;
        if (const auto above = line_above(text_, title))
            project.longer_name = text::bare(text_.lines()[*above].folded).append(title.text);
        const auto first = std::ranges::lower_bound(paragraphs_, title.place.line, {}, &Paragraph::first_line);
        const auto last = std::ranges::lower_bound(paragraphs_, end_of(i), {}, &Paragraph::first_line);
        read_statement(text_, {first, last}, document_, project);
        document_.projects.push_back(std::move(project));
    }

    void read_form_at(std::size_t i) {
        Project project;
        if (read_form(text_, titles_[i].place.line + 1, end_of(i), document_, project))
            document_.projects.push_back(std::move(project));
    }

    const text::Text& text_;
    const std::vector<Title>& titles_;
    const std::vector<Paragraph>& paragraphs_;
    Document& document_;
};

}  // namespace

void read_projects(const text::Text& text, const std::vector<Title>& titles, Document& document) {
    ProjectsReader(text, titles, document).read();
}

}  // namespace budgetcheck::document
