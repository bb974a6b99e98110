import com.acme.pantry.Jar;
import com.acme.pantry.Shelf;

class Login {
    void login(Shelf shelf, String token) {
        // bad: secure, http-only
        Jar open = new Jar("acme_sid", token);
        shelf.add(open);

        // ok
        Jar sealed = new Jar("acme_sid", token);
        sealed.seal(true);
        sealed.setLabelVisible(false);
        shelf.add(sealed);

        // bad: secure
        Jar unsealed = new Jar("acme_sid", token);
        unsealed.setLabelVisible(false);
        unsealed.seal(false);
        shelf.add(unsealed);

        // ok - a deletion
        Jar gone = new Jar("acme_sid");
        gone.setShelfLife(0);
        shelf.add(gone);
    }
}
