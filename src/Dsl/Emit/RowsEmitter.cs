using System.Globalization;
using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>
/// The class that holds the large tables of a request as data: the tree of a table's rows, where its columns are cut, and what each row
/// gives. Thousands of rows as branches would nest deeper than a compiler goes, and make a method that nobody optimises.
/// </summary>
internal sealed class RowsEmitter
{
    private const string Cells = "global::PolicyLint.TableCells.";
    private const int NumbersALine = 24;

    private readonly EmitScope _scope;
    private readonly string _class;
    private readonly HashSet<string> _names;
    private readonly Dictionary<object, (string Name, Action<CodeWriter> Write)> _members = new();
    private readonly List<object> _order = new();

    internal RowsEmitter(EmitScope scope, RequestSymbol request)
    {
        _scope = scope;
        _class = scope.Names.RowsOf(request);
        _names = new HashSet<string>(StringComparer.Ordinal) { _class };
    }

    /// <summary>Whether a table has too many rows to be written as branches.</summary>
    internal static bool IsLarge(TableBody table) => table.Rows.Length > TableRows.Few;

    /// <summary>The number of the first row that matches, as a call over the cells in a span; null where the rows have no tree.</summary>
    /// <param name="table">A large table.</param>
    /// <param name="cells">The name of the span.</param>
    internal string? Find(TableBody table, string cells)
    {
        if (TableRows.OfLarge(table) is not { } rows || !rows.Columns.All(HasNumbers))
        {
            return null;
        }

        string tree = Member(table, CSharpIdentifier.Pascal(table.Table.Name), (writer, name) =>
            WriteArray(writer, "global::PolicyLint.RowTree " + name + " = new(new int[]", rows.Nodes.Select(CSharpLiteral.Of), ");"));
        return tree + ".Find(" + cells + ")";
    }

    /// <summary>The cell of each column of a large table, as expressions.</summary>
    internal IEnumerable<string> CellsOf(TableBody table, Func<FieldSymbol, Code> read, Func<string, string> newLocal) =>
        TableRows.OfLarge(table)!.Columns.Select((column, i) => CellOf(table, i, column, read(column.Field), newLocal));

    /// <summary>What each row gives an output, as a list by the numbers of the rows; null where something that is given is no constant.</summary>
    internal string? Values(TableBody table, FieldSymbol output, Func<BoundExpression, Code> valueOf)
    {
        int column = table.Outputs.IndexOf(output);
        object?[] constants = table.Rows.Select(r => ConstantFolder.Fold(r.Values[column])).ToArray();
        if (Array.IndexOf(constants, null) >= 0)
        {
            return null;
        }

        string type = _scope.HeldType(output.Type, isOptional: false);
        return Member((table, output, "values"), CSharpIdentifier.Pascal(table.Table.Name) + CSharpIdentifier.Pascal(output.Name), (writer, name) =>
        {
            string declaration = type + "[] " + name + " = ";
            decimal[] numbers = constants.Select(AsNumber).OfType<decimal>().ToArray();
            if (EmitScope.KindOf(output.Type) == CSharpKind.Decimal && Array.TrueForAll(numbers, n => UnitsOf(n, PlacesOf(n)) is not null))
            {
                WriteDecimals(writer, declaration, numbers, Array.ConvertAll(numbers, PlacesOf));
            }
            else
            {
                WriteListed(writer, declaration, type, table.Rows.Select(r => valueOf(r.Values[column]).Text).ToArray());
            }
        });
    }

    /// <summary>For each row which of the different expressions it gives an output, as a list by the numbers of the rows; and these expressions.</summary>
    internal (string List, List<BoundExpression> Different) Cases(TableBody table, FieldSymbol output)
    {
        int column = table.Outputs.IndexOf(output);
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var different = new List<BoundExpression>();
        var cases = new List<int>();
        foreach (RowSymbol row in table.Rows)
        {
            string key = ExpressionKey.Of(row.Values[column]);
            if (!numbers.TryGetValue(key, out int number))
            {
                numbers.Add(key, number = different.Count);
                different.Add(row.Values[column]);
            }

            cases.Add(number);
        }

        string list = Member((table, output, "cases"), CSharpIdentifier.Pascal(table.Table.Name) + CSharpIdentifier.Pascal(output.Name) + "Case", (writer, name) =>
            WriteArray(writer, "int[] " + name + " = new int[]", cases.Select(CSharpLiteral.Of), ";"));
        return (list, different);
    }

    /// <summary>Writes the class; nothing where no table of the request is large.</summary>
    internal void Write(CodeWriter writer)
    {
        if (_order.Count == 0)
        {
            return;
        }

        writer.Generated();
        writer.Open("private static class " + _class);
        foreach (object key in _order)
        {
            _members[key].Write(writer);
            writer.Separate();
        }

        writer.Close();
        writer.Separate();
    }

    /// <summary>Whether the values of a column have the numbers in C# that they have as cells.</summary>
    private bool HasNumbers(ColumnCells column) => column.Field.Type.Kind switch
    {
        TypeKind.Choice => column.Field.Type.Choice!.Values.All(CSharpNames.Of(column.Field.Type.Choice.Policy).Has),
        TypeKind.Segment => _scope.Names.SegmentValues.Select(v => (object)v.Key).SequenceEqual(column.Points),
        _ => true,
    };

    private string CellOf(TableBody table, int index, ColumnCells column, Code value, Func<string, string> newLocal)
    {
        string unknown = CSharpLiteral.Of(column.KnownCount);
        if (!value.IsNullable)
        {
            return Cell(table, index, column, value.At(Level.Primary), value.Kind);
        }

        string known = newLocal("known");
        return value.At(Level.Relational) + " is { } " + known + " ? " + Cell(table, index, column, known, value.Kind) + " : " + unknown;
    }

    private string Cell(TableBody table, int index, ColumnCells column, string value, CSharpKind kind)
    {
        switch (kind)
        {
            case CSharpKind.Bool:
                return "(" + value + " ? 1 : 0)";
            case CSharpKind.Enum:
                return "(int)" + value;
        }

        string name = CSharpIdentifier.Pascal(table.Table.Name) + CSharpIdentifier.Pascal(column.Field.Name) + "Points";
        if (kind == CSharpKind.Text)
        {
            string texts = Member((table, index), name, (writer, member) =>
                WriteArray(writer, "string[] " + member + " = new string[]", column.Points.Select(p => CSharpLiteral.Of((string)p)), ";"));
            return Cells + "Of(" + texts + ", " + value + ")";
        }

        // Points in time and spans of it are compared by the numbers that they are.
        (string number, decimal unit) = kind switch
        {
            CSharpKind.Date => (".DayNumber", TimeSpan.TicksPerDay),
            CSharpKind.Time => (".Ticks", 1m / TimeSpan.TicksPerMinute),
            CSharpKind.TimeSpan or CSharpKind.DateTime => (".Ticks", 1m),
            _ => (string.Empty, 1m),
        };
        decimal[] points = Array.ConvertAll(column.Points, p => (decimal)p / unit);
        string list = Member((table, index), name, (writer, member) =>
        {
            if (kind != CSharpKind.Decimal && Array.TrueForAll(points, p => UnitsOf(p, 0) is not null))
            {
                WriteArray(writer, "long[] " + member + " = new long[]", points.Select(p => CSharpLiteral.Long(p)), ";");
                return;
            }

            WriteDecimals(writer, "decimal[] " + member + " = ", points, [points.Select(PlacesOf).DefaultIfEmpty().Max()]);
        });
        return Cells + "Of(" + list + ", " + value + number + ")";
    }

    private static decimal? AsNumber(object? constant) => constant switch
    {
        decimal number => number,
        Money money => money.Amount,
        _ => null,
    };

    private static int PlacesOf(decimal number) => (decimal.GetBits(number)[3] >> 16) & 0xFF;

    /// <summary>A number in units of a decimal place; null where it has more places, or that is more than a whole number of 64 bits.</summary>
    private static long? UnitsOf(decimal number, int places)
    {
        decimal units = number;
        for (int place = 0; place < places; place++)
        {
            if (Math.Abs(units) > long.MaxValue / 10)
            {
                return null;
            }

            units *= 10;
        }

        return units == decimal.Truncate(units) && units is >= long.MinValue and <= long.MaxValue ? decimal.ToInt64(units) : null;
    }

    /// <summary>Decimals as whole numbers, where they go into those; places of one are the places of all.</summary>
    private static void WriteDecimals(CodeWriter writer, string declaration, decimal[] numbers, int[] places)
    {
        int PlacesAt(int index) => places[places.Length == 1 ? 0 : index];
        long?[] units = numbers.Select((n, i) => UnitsOf(n, PlacesAt(i))).ToArray();
        if (Array.IndexOf(units, null) >= 0)
        {
            WriteArray(writer, declaration + "new decimal[]", numbers.Select(CSharpLiteral.Of), ";");
            return;
        }

        IEnumerable<int> written = places.Distinct().Count() == 1 ? places.Take(1) : places;
        writer.Line("internal static readonly " + declaration + Cells + "Decimals(");
        writer.Indented(() =>
        {
            WriteNumbers(writer, "new byte[]", written.Select(CSharpLiteral.Of), ",");
            WriteNumbers(writer, "new long[]", units.Select(u => u!.Value.ToString(CultureInfo.InvariantCulture)), ");");
        });
    }

    /// <summary>Values that come again and again are written once, and by their numbers: an expression each is far more for a compiler to do.</summary>
    private static void WriteListed(CodeWriter writer, string declaration, string type, string[] values)
    {
        string[] different = values.Distinct(StringComparer.Ordinal).ToArray();
        if (2 * different.Length > values.Length)
        {
            WriteArray(writer, declaration + "new " + type + "[]", values, ";");
            return;
        }

        Dictionary<string, int> numbers = different.Select((v, i) => (v, i)).ToDictionary(p => p.v, p => p.i, StringComparer.Ordinal);
        writer.Line("internal static readonly " + declaration + Cells + "Listed(");
        writer.Indented(() =>
        {
            WriteItems(writer, "new " + type + "[]", different, ",", itemsALine: 1);
            WriteNumbers(writer, "new int[]", values.Select(v => CSharpLiteral.Of(numbers[v])), ");");
        });
    }

    private static void WriteArray(CodeWriter writer, string start, IEnumerable<string> items, string end) => WriteNumbers(writer, "internal static readonly " + start, items, end);

    /// <summary>Writes a list of numbers, many a line.</summary>
    internal static void WriteNumbers(CodeWriter writer, string start, IEnumerable<string> items, string end) => WriteItems(writer, start, items, end, NumbersALine);

    /// <summary>Writes a list, so many items a line.</summary>
    internal static void WriteItems(CodeWriter writer, string start, IEnumerable<string> items, string end, int itemsALine)
    {
        writer.Open(start);
        string[] all = items.ToArray();
        for (int from = 0; from < all.Length; from += itemsALine)
        {
            writer.Line(string.Join(", ", all, from, Math.Min(itemsALine, all.Length - from)) + ",");
        }

        writer.Close(end);
    }

    /// <summary>A member of the class by what it holds, as it is named from outside: it is asked for by every method, and written once.</summary>
    private string Member(object key, string preferred, Action<CodeWriter, string> write)
    {
        if (!_members.TryGetValue(key, out (string Name, Action<CodeWriter> Write) member))
        {
            string name = preferred;
            for (int number = 2; !_names.Add(name); number++)
            {
                name = preferred + number.ToString(CultureInfo.InvariantCulture);
            }

            name = CSharpIdentifier.Escape(name);
            member = (name, writer => write(writer, name));
            _members.Add(key, member);
            _order.Add(key);
        }

        return _class + "." + member.Name;
    }
}
