using ComposeGen.Output.Scripts;

namespace ComposeGen.Output.Templates;

/// <summary>A text as a PowerShell expression. Variables are those of the environment, where nothing and empty are one.</summary>
internal static class PowerShellExpression
{
    public static string Of(Text text)
    {
        var terms = text.Parts.Select(static part => part is Variable variable ? Of(variable) : PowerShellQuoting.Quote((string)part)).ToList();
        return terms.Count switch
        {
            0 => "''",
            1 => terms[0],
            _ => "(" + string.Join(" + ", terms) + ")",
        };
    }

    private static string Of(Variable variable)
    {
        var value = "${env:" + variable.Name + "}";
        var operand = variable.Operand is { } text ? Of(text) : "''";
        return variable.Operator switch
        {
            ":-" or "-" => $"$(if ({value}) {{ {value} }} else {{ {operand} }})",
            ":+" or "+" => $"$(if ({value}) {{ {operand} }} else {{ '' }})",
            ":?" or "?" => $"$(if ({value}) {{ {value} }} else {{ throw {operand} }})",
            _ => $"$({value} + '')",
        };
    }
}
