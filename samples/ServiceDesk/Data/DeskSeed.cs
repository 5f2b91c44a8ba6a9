using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using ServiceDesk.Cases;
using ServiceDesk.Policies;

namespace ServiceDesk.Data;

/// <summary>Prepares the database: its tables, the policy's roles and, to try it out, four people and some weeks of cases.</summary>
internal static class DeskSeed
{
    /// <summary>The password of the examples; they are there in development only.</summary>
    internal const string Password = "Desk-2026-try";

    private static readonly (string Name, string Role)[] People = [("ann", "Agent"), ("ben", "Agent"), ("tess", "TeamLead"), ("dora", "Director")];

    private static readonly string[] Stories =
    [
        "The jacket is too small, and I was away.", "The kettle leaks.", "A blue coat came, I ordered a green one.", "It was a present, and there are two of them now.",
        "The zip broke on the first day.", "I found it cheaper elsewhere.", "The parcel held somebody else’s shoes.", "The colour is not that of the picture.",
    ];

    private static readonly string[] Customers = ["Mara Quill", "Tom Adeyemi", "Irena Novak", "Sami Haddad", "Jo Whitfield", "Li Wen", "Pedro Alves", "Nora Lind"];

    internal static async Task PrepareAsync(IServiceProvider services, bool withExamples)
    {
        var db = services.GetRequiredService<DeskContext>();
        await db.Database.EnsureCreatedAsync();
        var roles = services.GetRequiredService<RoleManager<IdentityRole>>();
        foreach (string role in DeskUser.AllRoles.Select(r => r.Name))
        {
            if (!await roles.RoleExistsAsync(role))
            {
                Check(await roles.CreateAsync(new IdentityRole(role)));
            }
        }

        if (withExamples && !await db.Users.AnyAsync())
        {
            await PeopleAsync(services.GetRequiredService<UserManager<IdentityUser>>());
            await PastAsync(db, services.GetRequiredService<TimeProvider>().GetUtcNow());
            await TodayAsync(services.GetRequiredService<RefundDesk>());
        }
    }

    private static async Task PeopleAsync(UserManager<IdentityUser> users)
    {
        foreach ((string name, string role) in People)
        {
            var user = new IdentityUser(name);
            Check(await users.CreateAsync(user, Password));
            Check(await users.AddToRoleAsync(user, role));
        }
    }

    /// <summary>Eight weeks of settled cases, getting better as they go; the same ones each time.</summary>
    private static async Task PastAsync(DeskContext db, DateTimeOffset now)
    {
        var random = new Random(3);
        for (int i = 0; i < 160; i++)
        {
            DateTimeOffset received = Returns.Calendars.StoreHours.NextOpen(now.AddDays(-56 + (i * 0.34)));
            double hours = 0.5 + (Math.Pow(random.NextDouble(), 2) * (14 - (i / 32.0)));
            DateTimeOffset replied = Returns.Calendars.StoreHours.Add(received, TimeSpan.FromHours(hours));
            if (replied < now.AddHours(-1))
            {
                db.Add(new RefundCase
                {
                    Number = $"R-{1001 + i}",
                    Customer = Customers[random.Next(Customers.Length)],
                    Story = Stories[random.Next(Stories.Length)],
                    Amount = random.Next(5, 150),
                    AgeDays = random.Next(30),
                    Receipt = true,
                    Reason = (Returns.Reason)random.Next(3),
                    Segment = (Returns.Segment)random.Next(2),
                    ReceivedAt = received,
                    Owner = People[random.Next(2)].Name,
                    Status = CaseStatus.Refunded,
                    RepliedAt = replied,
                    SettledAt = replied,
                    SettledBy = "ann",
                });
            }
        }

        await db.SaveChangesAsync();
    }

    /// <summary>Cases of today, taken as people take them.</summary>
    private static async Task TodayAsync(RefundDesk desk)
    {
        (RefundForm Form, string Owner)[] cases =
        [
            (Form("Mara Quill", "The jacket does not fit, and I have never worn it.", 80, 12, Returns.Reason.ChangedMind, Returns.Segment.Regular), "ann"),
            (Form("Tom Adeyemi", "The wrong coat came, and it was the dear one.", 400, 9, Returns.Reason.WrongItem, Returns.Segment.Regular), "ann"),
            (Form("Irena Novak", "A scarf that I was given for Christmas.", 35, 45, Returns.Reason.ChangedMind, Returns.Segment.Regular), "ann"),
            (Form("Sami Haddad", "The jacket again. I have been a customer for years.", 80, 45, Returns.Reason.ChangedMind, Returns.Segment.Loyal), "ben"),
            (Form("Jo Whitfield", "I have lost the receipt, sorry.", 60, 60, Returns.Reason.ChangedMind, Returns.Segment.Loyal, receipt: false), "ben"),
            (Form("Li Wen", "The sofa’s frame has cracked.", 5000, 300, Returns.Reason.Faulty, Returns.Segment.Regular), "ben"),
        ];
        foreach ((RefundForm form, string owner) in cases)
        {
            await desk.SubmitAsync(form, new DeskUser(owner, [Returns.Roles.Agent]), $"seed-{form.Customer}");
        }
    }

    private static RefundForm Form(string customer, string story, decimal amount, int age, Returns.Reason reason, Returns.Segment segment, bool receipt = true) =>
        new() { Customer = customer, Story = story, Amount = amount, AgeDays = age, Reason = reason, Segment = segment, Receipt = receipt };

    private static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
        {
            throw new InvalidOperationException(string.Join(" ", result.Errors.Select(e => e.Description)));
        }
    }
}
