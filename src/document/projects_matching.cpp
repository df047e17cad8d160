// A statement and a form belong together where their names do: equal, else near, and nothing else as good.
#include "document/headings.hpp"
#include "document/names.hpp"
#include "document/projects_parts.hpp"

#include <algorithm>

namespace budgetcheck::document {
namespace {

constexpr std::u16string_view project_word = u"项目";

void drop_ending(std::u16string& name, std::u16string_view ending) {
    if (name.ends_with(ending)) name.resize(name.size() - ending.size());
}

/// For comparison: without quotation marks and without 项目 at the end.
std::u16string core(std::u16string name) {
    std::erase(name, u'"');
    drop_ending(name, project_word);
    return name;
}

/// A title that is 项目经费情况说明 and no more names no project.
std::u16string name_of_statement(std::u16string title) {
    drop_ending(title, statement_ending);
    if (title == project_word) title.clear();
    return title;
}

class Matching {
public:
    explicit Matching(std::vector<Project>& projects) : projects_(projects) {}

    void run() {
        for (Project& project : projects_) {
            if (project.form) continue;
            project.name = name_of_statement(std::move(project.name));
            project.longer_name = name_of_statement(std::move(project.longer_name));
        }
        pair_all(false);
        pair_all(true);
    }

private:
    static bool fit(std::u16string_view name, std::u16string_view other, bool near) {
        return !name.empty() && !other.empty() && (near ? is_near(name, other) || is_near(other, name) : name == other);
    }

    static bool fit(const Project& statement, const Project& form, bool near) {
        const std::u16string name = core(form.name);
        return fit(core(statement.name), name, near) || fit(core(statement.longer_name), name, near);
    }

    /// The only free project of the other kind that fits.
    std::uint32_t only_fit(std::uint32_t index, bool near) const {
        const Project& project = projects_[index];
        std::uint32_t found = Project::none;
        for (std::uint32_t i = 0; i < projects_.size(); ++i) {
            const Project& other = projects_[i];
            if (other.form == project.form || other.partner != Project::none) continue;
            if (!(project.form ? fit(other, project, near) : fit(project, other, near))) continue;
            if (found != Project::none) return Project::none;
            found = i;
        }
        return found;
    }

    void pair_all(bool near) {
        for (std::uint32_t i = 0; i < projects_.size(); ++i) {
            if (projects_[i].form || projects_[i].partner != Project::none) continue;
            const std::uint32_t form = only_fit(i, near);
            if (form != Project::none && only_fit(form, near) == i) pair(i, form, near);
        }
    }

    void pair(std::uint32_t i, std::uint32_t j, bool near) {
        Project& statement = projects_[i];
        Project& form = projects_[j];
        if (!fit(core(statement.name), core(form.name), near)) statement.name = statement.longer_name;
        statement.partner = j;
        form.partner = i;
        statement.near_partner = form.near_partner = near;
    }

    std::vector<Project>& projects_;
};

}  // namespace

void match_projects(Document& document) { Matching(document.projects).run(); }

}  // namespace budgetcheck::document
