// Why something could not be read or written, and what to do. The file's name stands before the sentence and is not
// part of it, except where a sentence speaks of the output. Sorted by key.
#include "report/catalogue_sections.hpp"

namespace budgetcheck {
namespace {

constexpr auto entries = std::to_array<CatalogueEntry>({
    {"codes/basis", "第 {0} 行：“{1}”不是依据，可用：{2}，多项用 + 连接",
     "line {0}: “{1}” is no basis; use {2}, several joined by +"},
    {"codes/code", "第 {0} 行：“{1}”不是科目编码：应为 3、5 或 7 位数字，功能分类以 2 开头，经济分类以 3 或 5 开头",
     "line {0}: “{1}” is no code: three, five or seven digits that begin with 2 (by function), 3 or 5 (economic)"},
    {"codes/column", "第 {0} 行：没有“{1}”这一列；第一行应写列名，可用：{2}",
     "line {0}: “{1}” is no column; the first line names the columns: {2}"},
    {"codes/column-twice", "第 {0} 行：列“{1}”重复：请删去一列", "line {0}: the column “{1}” stands twice: remove one"},
    {"codes/encoding", "第 {0} 行：不是 UTF-8：请另存为“CSV UTF-8”",
     "line {0}: not UTF-8: save the table as “CSV UTF-8”"},
    {"codes/fields", "第 {0} 行：有 {1} 个值，应有 {2} 个：名称中有逗号的请加引号",
     "line {0}: {1} values instead of {2}: put a name with a comma in quotation marks"},
    {"codes/file", "科目编码表 {0}：{1}", "the table of codes {0}: {1}"},
    {"codes/header", "第 {0} 行：应有列 code 和 name，或者 code、old_name 和 new_name",
     "line {0}: the columns code and name are needed, or code, old_name and new_name"},
    {"codes/name", "第 {0} 行：没有名称：请补上或删去此行", "line {0}: the name is missing: add it or remove the line"},
    {"codes/no-rows", "没有一行编码（共 {0} 行）：请核对文件", "no row with a code in {0} lines: check the file"},
    {"codes/year", "第 {0} 行：“{1}”不是年份：应为四位数字，或留空",
     "line {0}: “{1}” is no year: four digits, or nothing"},
    {"codes/years", "第 {0} 行：起始年 {1} 晚于终止年 {2}：请核对",
     "line {0}: the first year {1} is after the last, {2}: check them"},
    {"input/archive", "这是压缩包或程序不认识的文件，不是预算文件：请先解压，或另存为 .docx、.xlsx、.pdf 再核对",
     "this is an archive or a file of another kind, not a budget: unpack it, or save it as .docx, .xlsx or .pdf"},
    {"input/binary", "既不是文本，也不是完好的 PDF、Word 或 Excel 文件（第 {0} 字节为 NUL）：请从原件重新导出",
     "neither text nor an intact PDF, Word or Excel file (byte {0} is NUL): export it anew from its source"},
    {"input/denied", "没有读取权限：请检查文件权限", "permission denied: check the permissions of the file"},
    {"input/empty", "文件是空的：请确认文本提取是否成功", "the file is empty: check that the text was extracted"},
    {"input/failure", "程序内部出错（{0}），此文件未能核对：请报告这个问题",
     "internal failure ({0}), this file was not checked: please report it"},
    {"input/long-name", "文件名太长：请改短后再核对", "the name is too long: shorten it"},
    {"input/missing", "没有这个文件或目录：请核对路径", "no such file or directory: check the path"},
    {"input/no-documents", "目录里没有可核对的文件（pdf、docx、xlsx、html、txt 等，隐藏文件不计）：请核对路径",
     "the directory has no documents (hidden files apart; pdf, docx, xlsx, html, txt …): check the path"},
    {"input/office-damaged", "这份办公文档已损坏或不完整，读不出来：请重新下载，或用原来的软件打开后另存",
     "this office document is damaged or incomplete and cannot be read: download it again, or open it in its own "
     "program and save it anew"},
    {"input/office-empty", "这份办公文档里没有文字，可能只有图片：请先做文字识别（OCR），或取得有文字的文件",
     "this office document holds no text, perhaps only pictures: recognise the text (OCR) first, or get a file with "
     "text"},
    {"input/office-entries", "这份办公文档由超过 {0} 个文件组成，不是正常的文档：请用原来的软件打开后另存，或从可靠来源重新取得",
     "this office document consists of more than {0} files, which no honest one does: open it in its own program and "
     "save it anew, or get it from a source you trust"},
    {"input/office-formulas", "单元格 {0} 的公式没有保存计算结果，不知道显示什么数字：请用表格软件打开，保存后再核对",
     "the formula in cell {0} was saved without its result, so nobody knows what it shows: open the file in a "
     "spreadsheet program, save it and check it again"},
    {"input/office-password", "这份办公文档要密码才能打开：请先去掉密码，另存后再核对",
     "this office document opens with a password only: remove the password and save it first"},
    {"input/office-too-large",
     "这份办公文档的内容展开后超过 {0} MiB 的上限：预算公开文档远小于此，请删去空白的行列和多余的工作表，或把它拆开",
     "the content of this office document unpacks to more than the limit of {0} MiB: no budget disclosure is that "
     "large; delete empty rows, columns and sheets, or split it"},
    {"input/old-office-failed", "这份旧格式的文档（或 ODF、RTF）转换失败，可能已损坏，或要密码才能打开：请用原来的软件另存为 .docx 或 .xlsx",
     "this document of an older format (or ODF, RTF) could not be converted, it may be damaged or locked with a "
     "password: save it as .docx or .xlsx in its own program"},
    {"input/old-office-slow", "转换这份旧格式的文档用时过长，已中止：请用原来的软件另存为 .docx 或 .xlsx",
     "converting this document of an older format took too long and was ended: save it as .docx or .xlsx in its own "
     "program"},
    {"input/old-office-tool",
     "读取旧格式的办公文档（.doc、.xls、.wps、.et、.rtf、.odt、.ods）需要 LibreOffice（{0}），这里没有：请另存为 .docx 或 .xlsx，或安装 "
     "Debian 软件包 libreoffice-writer-nogui 和 libreoffice-calc-nogui",
     "reading older office documents (.doc, .xls, .wps, .et, .rtf, .odt, .ods) needs LibreOffice ({0}), which is not "
     "here: save it as .docx or .xlsx, or install the Debian packages libreoffice-writer-nogui and "
     "libreoffice-calc-nogui"},
    {"input/pdf-characters", "这份 PDF 的汉字没有对照表，读不出文字：请安装 Debian 软件包 poppler-data",
     "the Chinese characters of this PDF need tables that are not here: install the Debian package poppler-data"},
    {"input/pdf-damaged", "这份 PDF 已损坏或不完整，读不出来：请重新下载，或用原件重新导出",
     "this PDF is damaged or incomplete and cannot be read: download it again, or export it anew from the original"},
    {"input/pdf-encrypted", "这份 PDF 的加密方式不受支持：请另存为未加密的 PDF",
     "this PDF is encrypted in a way that is not supported: save it without encryption"},
    {"input/pdf-image",
     "这份 PDF 的各页没有文字，可能是扫描件：请先做文字识别（OCR），或向发布单位索取可复制文字的文件",
     "the pages of this PDF hold no text, perhaps they are scans: recognise the text (OCR) first, or ask for a file "
     "with text"},
    {"input/pdf-locked", "这份 PDF 不允许提取文字：请取得不限制复制的文件",
     "this PDF forbids taking its text out: get a file that may be copied from"},
    {"input/pdf-memory", "读取这份 PDF 需要的内存超过上限：文件可能已损坏，请用原件重新导出",
     "reading this PDF takes more memory than it may: it may be damaged; export it anew from the original"},
    {"input/pdf-partly-damaged", "这份 PDF 有损坏之处，部分文字可能没有读到：请重新下载，或用原件重新导出",
     "this PDF is damaged in places and some of its text may be missing: download it again, or export it anew"},
    {"input/pdf-password", "这份 PDF 要密码才能打开：请先去掉密码，另存后再核对",
     "this PDF opens with a password only: remove the password and save it first"},
    {"input/pdf-slow", "读取这份 PDF 用时过长，已中止：文件可能已损坏，请用原件重新导出",
     "reading this PDF took too long and was ended: it may be damaged; export it anew from the original"},
    {"input/pdf-too-large", "这份 PDF 的文字超过 {0} MiB 的上限：预算公开文档远小于此，请确认文件是否正确，或把它拆开",
     "the text of this PDF is larger than the limit of {0} MiB: no budget disclosure is that large; check the file, or "
     "split it"},
    {"input/pdf-tool",
     "读取 PDF 需要 {0}，这里没有：请安装 Debian 软件包 poppler-utils（apt-get install poppler-utils）",
     "reading a PDF needs {0}, which is not here: install the Debian package poppler-utils (apt-get install "
     "poppler-utils)"},
    {"input/too-large", "文件超过 {0} MiB 的上限：预算公开文档远小于此，请确认文件是否正确，或把它拆开",
     "larger than the limit of {0} MiB: no budget disclosure is that large; check the file, or split it"},
    {"input/unreadable", "无法读取（{0}）：请检查文件", "cannot be read ({0}): check the file"},
    {"input/web-empty",
     "这个网页本身没有文字，内容由框架或脚本另行载入：请在浏览器中打开，把显示表格的那一页另存，或复制到 .xlsx、.docx 文件中",
     "this web page holds no text of its own, frames or scripts bring it in: open it in a browser and save the page that "
     "shows the tables, or copy them to an .xlsx or .docx file"},
    {"input/web-too-complex", "这个网页过于复杂，可能已损坏：请在浏览器中另存，或把表格复制到 .xlsx 文件中",
     "this web page is too complex, it may be damaged: save it anew from a browser, or copy its tables to an .xlsx file"},
    {"output/closed", "无法写出结果到 {0}：接收的一端已经关闭", "cannot write to {0}: the reading end was closed"},
    {"output/denied", "无法写出结果到 {0}：没有写入权限，请换一个位置",
     "cannot write to {0}: permission denied, choose another place"},
    {"output/failed", "无法写出结果到 {0}（{1}）", "cannot write to {0} ({1})"},
    {"output/full", "无法写出结果到 {0}：磁盘空间不足", "cannot write to {0}: no space left"},
    {"output/is-folder", "无法写出结果到 {0}：这是一个目录，请给出文件名",
     "cannot write to {0}: it is a directory, name a file in it"},
    {"output/is-input", "输出文件 {0} 同时是要核对的文件：请换一个输出文件名",
     "the output file {0} is also an input: choose another name for the output"},
    {"output/long-name", "无法写出结果到 {0}：文件名太长", "cannot write to {0}: the name is too long"},
    {"output/no-folder", "无法写出结果到 {0}：所在目录不存在，请先建立",
     "cannot write to {0}: there is no such directory, make it first"},
    {"output/standard", "标准输出", "standard output"},
});

}  // namespace

CatalogueSection input_messages() { return section_of<entries>(); }

}  // namespace budgetcheck
