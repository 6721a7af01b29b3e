package org.nianbao.document.writing;

import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.nianbao.platform.json.Numbers;

/** Has a spreadsheet program ask back when something else than a possible figure is typed; a cell may not apply, after all. */
final class FigureRules {

    private FigureRules() {}

    static void add(XSSFSheet sheet, Numbers.Limits limits, CellRangeAddressList cells) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidation rule = helper.createValidation(
                helper.createNumericConstraint(
                        limits.decimals() == 0 ? ValidationType.INTEGER : ValidationType.DECIMAL,
                        OperatorType.BETWEEN,
                        limits.least().toPlainString(),
                        limits.most().toPlainString()),
                cells);
        rule.setErrorStyle(DataValidation.ErrorStyle.WARNING);
        rule.setEmptyCellAllowed(true);
        rule.setShowErrorBox(true);
        rule.createErrorBox("请核对", message(limits));
        sheet.addValidationData(rule);
    }

    private static String message(Numbers.Limits limits) {
        String number = limits.decimals() == 0
                ? limits.least().signum() < 0 ? "整数" : "非负整数"
                : "不小于0的数，小数最多" + limits.decimals() + "位";
        return "这一格应填" + number + "；不适用的填“" + PrintedCell.NOT_APPLICABLE + "”。";
    }
}
