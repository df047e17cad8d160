// What explanations say: advice for each rule, the grounds and the treatment of rounding that rules share.
#include "report/catalogue_sections.hpp"

namespace budgetcheck {
namespace {

constexpr auto messages = std::to_array<CatalogueEntry>({
    {"explain/advice/add/across", "查两张表的同一科目：钱记在哪种资金下，以批复为准，改正写错的一张。",
     "Look the item up in both tables: the approved budget says from which fund it is paid; mend the table that "
     "differs."},
    {"explain/advice/add/procurement", "核对货物、工程、服务三项，改正其中一项或总数。",
     "Compare goods, works and services with the total; mend the one that is wrong."},
    {"explain/advice/add/project", "对照项目申报材料，改正总额或漏列的一项资金。",
     "Compare with the project file; mend the total or the part that is missing."},
    {"explain/advice/add/prose", "先查文字里各科目的金额和上年数，再查总数；常见的是少写一项或总数的增减额算错。",
     "Check the items and their earlier figures, then the total: often an item is missing or the change of the total "
     "was reckoned wrongly."},
    {"explain/advice/add/rollup", "从最低一级往上加，找到第一处不等的小计；若某项少列，补上该行。",
     "Add up from the lowest level; the first subtotal that differs is the place. Where a line is missing, add it."},
    {"explain/advice/add/sangong", "核对因公出国、接待、购置、运行四个数，小计和合计重新相加。",
     "Check the four single expenses and add the subtotal and the total anew."},
    {"explain/advice/add/split", "核对该行各列；基本支出还要与经济分类表对得上。",
     "Check the cells of the row; basic expenditure must also fit the table by economic class."},
    {"explain/advice/add/units", "先核对所属单位的文件是否都是最后一稿，再看部门的该科目少计或多计了哪个单位。",
     "See that all units' documents are the last drafts, then find the unit that the department's figure leaves out or "
     "counts "
     "twice."},
    {"explain/advice/add/vehicles", "以资产台账为准，核对各类车辆数。", "Take the numbers of the asset register."},
    {"explain/advice/agree/document", "以批复为准改正其中一份；口径调整的，在说明中写明。",
     "Mend one of the two after the approved budget; where the scope changed, say so in the narrative."},
    {"explain/advice/agree/prose", "以表为准改正文字；若文字才是批复数，改表并重查。",
     "Mend the sentence after the table; where the sentence is right, mend the table and check again."},
    {"explain/advice/agree/repeat", "两处说的是同一件事：改成同一个数。",
     "Both places speak of one thing: print one figure."},
    {"explain/advice/agree/table", "在两张表里找到这个数，以批复为准改正其中一张；报告里标出更可能写错的一处。",
     "Find the figure in both tables and mend the one that differs from the approved budget; the report marks the "
     "likelier one."},
    {"explain/advice/agree/unit", "改正数字或单位：表注“元”就印元，文字写“万元”就除以 10,000。",
     "Mend the figure or its unit: divide by 10,000 where 万元 is printed."},
    {"explain/advice/asset/date", "改成与本预算相符的截至日期。", "Print the date that fits this budget."},
    {"explain/advice/balance/code", "查收入表和支出表里该科目的行：常见的是金额记错了科目。",
     "Check the item in the tables of income and of expenditure: often the money stands under the wrong item."},
    {"explain/advice/balance/fund", "查每种资金的收入行：常见的是两种资金互相记错，总数不变。",
     "Check the income of each fund: often two funds are exchanged and the total stays."},
    {"explain/advice/balance/total", "先查收入总计下各行，再查支出各类；若有上年结转，应单独列出。",
     "Check the rows under total income, then the classes of expenditure; money carried over must be listed."},
    {"explain/advice/change/amount", "用本年数减上年数重算增减额。", "Reckon the change anew from the two figures."},
    {"explain/advice/change/direction", "改正“增加”“减少”或“持平”，或改正写错的年份数。",
     "Mend the word, or the figure that makes it wrong."},
    {"explain/advice/change/percent", "用两年的数字重算百分比。", "Reckon the percentage anew from the two figures."},
    {"explain/advice/change/reason", "补写原因，或换成本科目的原因和用途。",
     "Give the reason, or the reason and use of this item."},
    {"explain/advice/change/zero-base", "上年为零时不写百分比。",
     "Where the earlier figure is nothing, give no percentage."},
    {"explain/advice/contain/list", "核对“其中”各数与总数。", "Check the listed parts against their whole."},
    {"explain/advice/contain/part", "核对部分和整体：部分大于整体，至少有一个写错。",
     "A part is larger than its whole: one of the two is wrong."},
    {"explain/advice/format/amount", "按原始数据改正这个数字。", "Print the figure anew from its source."},
    {"explain/advice/format/percent-sign", "补上百分号。", "Add the percent sign."},
    {"explain/advice/format/precision", "把缺少的角分补上。", "Print the missing decimals."},
    {"explain/advice/name/code", "按批复的科目补全编码或改正名称。",
     "Complete the code, or mend its name, after the approved budget."},
    {"explain/advice/name/label", "按表样改正名称。", "Mend the label after the form."},
    {"explain/advice/name/listed", "删去没有支出的科目，或改成有支出的科目。",
     "Leave the item out, or name the one that has money."},
    {"explain/advice/name/retired", "改用现行名称。", "Use the name in force."},
    {"explain/advice/project/amount", "两处以批复为准改成一致。", "Make both agree with the approved budget."},
    {"explain/advice/project/dates", "两处以立项文件为准改成一致。", "Make both agree with the project file."},
    {"explain/advice/project/indicator", "填写目标值。", "Fill in the target."},
    {"explain/advice/project/name", "两处用同一个项目名称。", "Use one name for the project."},
    {"explain/advice/share/completion", "用决算数除以句子所说的预算重算；年初预算为零时改说全年预算。",
     "Divide what was spent by the budget the sentence names; where that is nothing, name the budget of the whole "
     "year."},
    {"explain/advice/share/percent", "用部分除以整体重算占比；为凑成 100% 改动的一项会被提示。",
     "Divide the part by its whole; a share that was changed to make them add up to 100 % is noticed too."},
    {"explain/advice/structure/empty-table", "空表下写明“无……，故本表为空表”；有数的表删去这句话。",
     "Put the note under the empty table; take it away from under one with figures."},
    {"explain/advice/structure/leftover", "删去模板字样、占位符或重复的词，补上缺少的标点。",
     "Take away what the template left, doubled words and marks."},
    {"explain/advice/structure/level", "把名词解释里的级次改成封面的级次。",
     "Use the level of the cover in the glossary."},
    {"explain/advice/structure/missing-table", "补上缺的表；没有数据也要公开空表并说明。",
     "Add the table; without data it is published empty, with a note."},
    {"explain/advice/structure/organization", "改成同一个单位名称；单位预算写“编制单位”，部门预算写“编制部门”。",
     "Print one name, as unit in a unit budget and as department in a department’s."},
    {"explain/advice/structure/repeated-table", "删去重复的一张，或改正表名。",
     "Remove one of the two, or mend its title."},
    {"explain/advice/structure/section", "补上该部分，或从目录中删去。",
     "Add the section, or take it off the contents page."},
    {"explain/advice/structure/unit", "注明“单位：元”或“单位：万元”，并与数字的大小相符。",
     "Say 单位：元 or 单位：万元, as the figures are."},
    {"explain/advice/structure/year", "改成本年；上年的数字要写明是上年。",
     "Print this year; say of earlier figures that they are earlier."},
    {"explain/advice/text/encoding", "重新导出为 UTF-8 文本。", "Export the text as UTF-8 again."},
    {"explain/ground/arithmetic", "算术：整体等于部分之和，同一张表内外都成立。",
     "Arithmetic: a whole is the sum of its parts, inside a table and across tables."},
    {"explain/ground/balance",
     "预算收支平衡：没有结转时，收入总计等于支出总计，每种资金、每个科目也是如此；有结转的行时只核对总计。",
     "A budget balances: without money carried over, income equals expenditure in all, by fund and by item."},
    {"explain/ground/classes", "收支科目由财政部统一规定（《预算法》第二十七条：支出按功能和经济性质分类）。",
     "Classes and items are prescribed (Budget Law, article 27: expenditure is classified by function and by economic "
     "nature)."},
    {"explain/ground/consolidation", "各部门预算由本部门及其所属各单位预算组成（《预算法》第八条），决算同样汇编而成。",
     "A department's budget consists of its own and its units' (Budget Law, article 8); its accounts are put together "
     "likewise."},
    {"explain/ground/disclosure",
     "《地方预决算公开操作规程》（财预〔2016〕143号）：应公开的表都要公开，空表也要列出并说明；功能分类公开到项，基本支"
     "出按经济分类公开到款，“三公”经费分项公开。",
     "Rules for the disclosure of local budgets (财预〔2016〕143号): every table is published, an empty one with a "
     "note; items by function, basic expenditure by economic section, the “three public” expenses one by one."},
    {"explain/ground/form", "表样和编制说明的格式要求。", "The prescribed forms and how they are to be filled in."},
    {"explain/ground/same", "同一件事只有一个数：表与表、表与文字说的是同一科目、同一年、同一资金时必须相等。",
     "One thing has one figure: where two places speak of the same item, year and fund they must be equal."},
    {"explain/ground/text", "文本本身的要求：读者和程序都要能读。", "What any published text must be: readable."},
    {"explain/head/advice", "怎么办", "What to do"},
    {"explain/head/finding", "报告", "Reported as"},
    {"explain/head/generated",
     "本文件由 `budgetcheck explain --format markdown` 生成，改动后由测试重写；例子都实际运行过。",
     "Written by `budgetcheck explain --format markdown` and tested to be current; all examples are executed."},
    {"explain/head/nothing", "（删去这一行）", "(the line is left out)"},
    {"explain/head/right", "不报告", "Not reported"},
    {"explain/head/rounding", "舍入", "Rounding"},
    {"explain/head/title", "规则说明", "Rules explained"},
    {"explain/head/what", "查什么", "What is checked"},
    {"explain/head/why", "依据", "Why"},
    {"explain/head/wrong", "会报告", "Reported"},
    {"explain/rounding/exact", "不涉及舍入。", "No rounding is involved."},
    {"explain/rounding/interval",
     "每个印出的数代表一个区间（末位的正负半个单位）；差额不超过各数区间之和时算舍入尾差，只作提示。",
     "Every printed figure stands for an interval, half a unit of its last digit up and down; a difference inside the "
     "sum of these is a note on rounding."},
    {"explain/rounding/rate", "只要印出的数字在各自的区间内能得出印出的百分比，就算相符；表中有更细的数时用更细的数。",
     "A percentage is right if some values that print like the figures give one that prints like it; finer figures of "
     "the tables are used where there are any."},
});
static_assert(sorted_by_key(messages), "sort the entries by key");
constexpr auto slots = slots_of(messages);

}  // namespace

CatalogueSection explain_messages() { return {messages, slots}; }

}  // namespace budgetcheck
