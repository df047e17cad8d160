// Why a document could not be read, or not wholly: what is wrong and what to do. Sorted by key.
#include "report/catalogue_sections.hpp"

namespace budgetcheck {
namespace {

constexpr auto entries = std::to_array<CatalogueEntry>({
    {"error/blank-template", "这是还没有填写的模板：各表中都没有数字；请检查填好的文件",
     "this is a template that nobody has filled in: none of its tables has a figure; check the filled document"},
    {"error/cut-off", "文件在{0}中间中断，没有合计行；请取得完整的文件",
     "the document ends inside {0}, before its total; get the whole file"},
    {"error/image-only", "文件里几乎没有文字，可能是扫描图像；请先做文字识别（OCR）再检查",
     "there is hardly any text in it, perhaps the pages are images; recognise the text (OCR) first"},
    {"error/long-line", "第 {0} 行超过 {1} 个字符，没有读；请确认文本提取时保留了换行",
     "line {0} has more than {1} characters and was not read; see that the text keeps its line breaks"},
    {"error/many-lines", "超过 {0} 行；预算公开文档远小于此，请确认文件是否正确",
     "more than {0} lines; no budget disclosure is that long, check the file"},
    {"error/many-projects", "第 {0} 行起项目超过 {1} 个，其余没有读；请把文件拆开",
     "more than {1} projects, from line {0} on they were not read; split the file"},
    {"error/many-rows", "第 {0} 行起表格超过 {1} 行，其余没有读；请确认文件是否正确",
     "a table has more than {1} rows, from line {0} on they were not read; check the file"},
    {"error/many-tables", "第 {0} 行起表格超过 {1} 张，其余没有读；请把文件拆开",
     "more than {1} tables, from line {0} on they were not read; split the file"},
    {"error/no-budget", "没有找到预算公开表；请确认这是单位或部门预算、决算的全文",
     "no table of a budget was found; make sure this is the whole text of a unit or department budget"},
    {"error/no-total", "{0}没有读到合计行；请检查该表是否完整",
     "{0} has no total that could be read; see whether the table is complete"},
    {"error/no-year", "封面和表名都没有预算年度；请确认这是预算的全文",
     "neither the cover nor a title names the year of the budget; make sure this is its whole text"},
    {"error/only-contents", "目录列有{0}等表，正文里却没有：文本大概不完整，请取全文",
     "the contents page lists {0} and others, but no table follows: the text is probably cut off, check the whole of "
     "it"},
    {"error/partly-read", "{0}没有读全：第 {1} 行的数字没有读懂；请检查该行",
     "{0} was not read as a whole: the figures of line {1} were not understood; see that line"},
    {"error/scrambled", "{0}的文字不按行排列，行已打散；文本请用 pdftotext -layout 重新提取，PDF 请从原件重新导出",
     "the text of {0} stands column by column and its rows are lost; extract a text again with pdftotext -layout, "
     "export a PDF "
     "again from its source"},
    {"error/too-many-findings", "发现的问题超过 {0} 个，其余没有列出；请确认文件完整、版式正常",
     "more than {0} findings, the rest is not listed; make sure the document is whole and laid out normally"},
    {"error/unknown-layout", "第 {1} 行的“{0}”不是已知的版式，没有可以检查的表",
     "“{0}” in line {1} has no known layout; there is no table that could be checked"},
    {"error/unread-table", "找到了{0}，但没有读出其中的数字；请检查该表的文字是否完整",
     "{0} was found, but no figure of it could be read; see whether its text is complete"},
});

}  // namespace

CatalogueSection document_messages() { return section_of<entries>(); }

}  // namespace budgetcheck
