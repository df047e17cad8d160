// Records → plain values with places.
#include "check/project_records.hpp"

#include "text/fold.hpp"

namespace budgetcheck::checking {
namespace {

using document::Indicator;
using document::Project;

IndicatorRecord indicator_record(const Context& context, const Indicator& indicator) {
    IndicatorRecord record;
    record.place = place(context, indicator.place);
    record.group = text::to_utf8(indicator.group);
    record.kind = text::to_utf8(indicator.kind);
    record.name = text::to_utf8(indicator.name);
    if (indicator.comparison != 0) record.comparison = text::to_utf8({&indicator.comparison, 1});
    if (indicator.target) record.value = printed(context, indicator.target->place);
    record.unit = text::to_utf8(indicator.words);
    return record;
}

ProjectRecord project_record(const Context& context, const Project& project) {
    ProjectRecord record;
    record.place = place(context, project.name_place);
    record.form = project.form;
    record.name = text::to_utf8(project.name);
    record.department = text::to_utf8(project.department);
    record.implementer = text::to_utf8(project.implementer);
    if (project.start) record.start = printed(context, project.start->place);
    if (project.end) record.end = printed(context, project.end->place);
    if (project.partner != Project::none) {
        const Project& partner = context.document.projects[project.partner];
        record.partner_line = context.text.lines()[partner.name_place.line].number;
    }
    for (const Indicator& indicator : project.indicators)
        record.indicators.push_back(indicator_record(context, indicator));
    return record;
}

}  // namespace

std::vector<ProjectRecord> project_records(const Context& context) {
    std::vector<ProjectRecord> records;
    for (const Project& project : context.document.projects) records.push_back(project_record(context, project));
    return records;
}

}  // namespace budgetcheck::checking
