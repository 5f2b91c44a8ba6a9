using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Cli.Handbook.Pictures;

/// <summary>Up to what amount each role decides a request, on one scale: how far the front line reaches is seen at a glance.</summary>
internal static class LimitPicture
{
    private const double Row = 34;
    private const double Width = 480;
    private const double Left = 130;
    private const double Right = 115;

    /// <summary>The limits of a request; nothing where fewer than two roles have any, or they are in several currencies.</summary>
    public static Html Of(RequestSymbol request)
    {
        (RoleSymbol Role, Money? Limit)[] rows = [.. Limits(request)];
        Money[] limits = [.. rows.Select(r => r.Limit).OfType<Money>()];
        if (rows.Length < 2 || limits.Length == 0 || limits.Any(l => l.Currency != limits[0].Currency) || limits.Max(l => l.Amount) <= 0)
        {
            return Html.Empty;
        }

        double scale = (Width - Left - Right) / (double)limits.Max(l => l.Amount);
        var shapes = new List<Html>();
        for (int i = 0; i < rows.Length; i++)
        {
            (RoleSymbol role, Money? limit) = rows[i];
            double y = i * Row;
            double width = limit is { } amount ? Math.Max(3, (double)amount.Amount * scale) : Width - Left - Right;
            shapes.Add(Picture.Text(0, y + 20, Picture.Fit(PlainWords.Name(role), 16)));
            shapes.Add(Picture.Box(Left, y + 4, width, 22, limit is null ? "endless" : "fill", 3));
            shapes.Add(Picture.Text(Left + width + 10, y + 20, Words(limit), "strong"));
        }

        string words = "Up to what amount each role decides: " + string.Join(", ", rows.Select(r => PlainWords.Lower(r.Role) + " " + Words(r.Limit))) + ".";
        return Picture.Narrow(Width, (rows.Length * Row) + 2, words, shapes);
    }

    /// <summary>Who may approve a request, up to how much; null: without limit. The least first.</summary>
    public static IEnumerable<(RoleSymbol Role, Money? Limit)> Limits(RequestSymbol request) =>
        from role in request.Policy.RolesInReach
        from approval in role.Approvals
        where approval.Request == request
        orderby approval.Limit is null, approval.Limit?.Amount ?? 0
        select (role, approval.Limit);

    private static string Words(Money? limit) => limit is { } amount ? PlainWords.Money(amount) : "no limit";
}
