import { Amplify } from 'aws-amplify';
import { CookieStorage as TokenStorage } from 'aws-amplify/utils';
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito';

// bad: lifetime - a year where nothing is said
cognitoUserPoolsTokenProvider.setKeyValueStorage(new TokenStorage());
// bad: secure
const loose = new TokenStorage({ domain: 'localhost', secure: false, expires: 7 });
// ok
const tight = new TokenStorage({ secure: true, sameSite: 'strict', expires: 7 });
// ok - another storage
const other = new MemoryStorage({ secure: false });
Amplify.configure({ storage: [loose, tight, other] });
